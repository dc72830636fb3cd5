import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AdvisorMonth, type SpotCandidate, spotCheckQueue } from './spotCheck.ts';

const NOTE = '客户下班后才来取车';
const candidate = (id: string, more: Partial<SpotCandidate> = {}, note = NOTE): SpotCandidate => ({
  excuse: { id, note, calls: [], signatureId: 's' },
  advisorId: 'wu',
  minutesLate: 20,
  ...more,
});
const month = (advisorId: string, settled: number, excused: number): AdvisorMonth => ({ advisorId, settled, excused });
const ids = (lines: ReturnType<typeof spotCheckQueue>) => lines.map(({ candidate: { excuse } }) => excuse.id);
const many = Array.from({ length: 400 }, (_, i) => candidate(`e${i}`));

describe('the queue of the spot check (V4)', () => {
  test('an advisor with twice the exemptions of the colleagues comes first, whatever else is wrong with others', () => {
    const advisors = [month('wu', 100, 2), month('he', 100, 3), month('ding', 50, 6)];
    const lines = spotCheckQueue(
      [candidate('a', { minutesLate: 300 }), candidate('b', { advisorId: 'ding', minutesLate: 5 }, '晚')],
      advisors,
      '2026-11',
    );
    expect(lines).toMatchObject([
      { candidate: { excuse: { id: 'b' } }, marks: ['advisor-share', 'short-note'] },
      { candidate: { excuse: { id: 'a' } }, marks: ['longest'] },
    ]);
  });

  test('two exemptions are never unusual, nor is the share of somebody alone', () => {
    const one = [candidate('a', { minutesLate: 0 }, '晚')];
    expect(spotCheckQueue(one, [month('wu', 10, 2), month('he', 100, 0)], 's')[0]?.marks).toEqual(['short-note']);
    expect(spotCheckQueue(one, [month('wu', 10, 9)], 's')[0]?.marks).toEqual(['short-note']);
  });

  test('what was excused without signature or call, or in a few letters, is a risk; among equals the longest first', () => {
    const unsigned = { id: 'policy', note: NOTE, calls: [], signatureId: null };
    const called = { id: 'called', note: NOTE, calls: [1, 2, 3], signatureId: null };
    const lines = spotCheckQueue(
      [
        candidate('short', { minutesLate: 9 }, '晚来'),
        { excuse: unsigned, advisorId: 'wu', minutesLate: 30 },
        { excuse: called, advisorId: 'wu', minutesLate: 90 },
      ],
      [],
      's',
    );
    expect(lines.map(({ candidate: { excuse }, marks }) => [excuse.id, marks])).toEqual([
      ['called', ['longest']],
      ['policy', ['no-proof']],
      ['short', ['short-note']],
    ]);
  });

  test('about a quarter of those without risk is drawn, behind all with risk, each seed another quarter', () => {
    const november = spotCheckQueue(many, [], '2026-11');
    const drawn = november.filter(({ marks }) => marks[0] === 'random');
    expect(november.slice(0, 40).every(({ marks }) => marks.join() === 'longest')).toBe(true);
    expect(drawn.length).toBeGreaterThan(60);
    expect(drawn.length).toBeLessThan(125);
    expect(ids(spotCheckQueue(many, [], '2026-12'))).not.toEqual(ids(november));
  });

  test('checking one line draws no other: the rest of the sample stays what it was', () => {
    fc.assert(
      fc.property(fc.nat({ max: many.length - 1 }), fc.string(), (gone, seed) => {
        const quiet = many.map((one) => ({ ...one, minutesLate: 0 }));
        const before = ids(spotCheckQueue(quiet, [], seed));
        const after = ids(
          spotCheckQueue(
            quiet.filter((_, i) => i !== gone),
            [],
            seed,
          ),
        );
        expect(after).toEqual(before.filter((id) => id !== `e${gone}`));
      }),
      { numRuns: 30 },
    );
  });
});
