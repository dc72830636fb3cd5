import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factorAt, middleOf } from './draws.ts';
import { type Asked, DEFAULT_SPREAD, type DonePiece, learn, NOTHING_LEARNED } from './durations.ts';

const asked: Asked = { standardId: 'R10', level: 'intermediate', personId: 'li' };

/** Pieces whose factors have this mean and spread. */
function done(count: number, mean: number, spread: number, more: Partial<DonePiece> = {}): DonePiece[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ standardId: 'R10', level: 'intermediate', personId: 'li', standardMinutes: 60 },
    actualMinutes: 60 * factorAt(mean, spread, 0, middleOf(i, count)),
    ...more,
  }));
}

describe('how long work takes here', () => {
  test('F3: with no pieces it takes the standard, by a guess', () => {
    expect(NOTHING_LEARNED(asked)).toEqual({ factor: 1, spread: DEFAULT_SPREAD, few: true });
    expect(NOTHING_LEARNED({ standardId: null, level: null, personId: null }).factor).toBe(1);
  });

  test('F3: four pieces are few, five are not, and other work is not this work', () => {
    expect(learn(done(4, 1, 0.2))(asked).few).toBe(true);
    const five = learn(done(5, 1, 0.2));
    expect(five(asked).few).toBe(false);
    expect(five({ ...asked, standardId: 'R11' })).toMatchObject({ spread: DEFAULT_SPREAD, few: true });
    expect(five({ ...asked, standardId: null }).few).toBe(true);
  });

  test('few pieces hardly move it, many do', () => {
    const factor = (count: number) => learn(done(count, 1.5, 0.2))(asked).factor;
    expect(factor(1)).toBeLessThan(1.15);
    expect(factor(20)).toBeGreaterThan(1.35);
  });

  test('with many pieces it comes to the truth, of each person too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        (mean, spread) => {
          const learned = learn([...done(3000, mean, spread), ...done(3000, mean * 1.4, spread, { personId: 'xu' })]);
          expect(learned(asked).factor / mean).toBeCloseTo(1, 1);
          expect(learned({ ...asked, personId: 'xu' }).factor / (mean * 1.4)).toBeCloseTo(1, 1);
          expect(Math.abs(learned(asked).spread - spread)).toBeLessThan(0.03);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('a person who is slow with all work is expected to be slow with what is new', () => {
    const others = ['a', 'b', 'c'].flatMap((personId) => done(50, 1, 0.1, { personId }));
    const learned = learn([...others, ...done(50, 1.5, 0.1, { personId: 'xu' })]);
    expect(learned({ standardId: 'R99', level: null, personId: 'xu' }).factor).toBeGreaterThan(1.15);
    expect(learned({ standardId: 'R99', level: null, personId: 'a' }).factor).toBeLessThan(1);
  });

  test('a clock left running over the weekend is no measure', () => {
    const learned = learn([...done(30, 1, 0.1), ...done(1, 200, 0)]);
    expect(learned(asked).factor).toBeLessThan(1.15);
    expect(learn([{ ...(done(1, 1, 0)[0] as DonePiece), actualMinutes: 0 }])(asked).factor).toBe(1);
  });
});
