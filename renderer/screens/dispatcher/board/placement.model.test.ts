import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, hours, labour, operation, visitFile } from './board.fixture.ts';
import { placementOf } from './placement.model.ts';

const now = at('10:00');

describe('where an operation lies on the axis', () => {
  it('has no place before it is planned to a time, and none once it is dropped', () => {
    for (const o of [operation('a'), operation('a', { state: 'dropped' }, { startAt: at('09:00') })]) {
      expect(placementOf(visitFile('v', { operations: [o] }), o, now, hours)).toBeUndefined();
    }
  });

  it('lays planned work around the lunch break, in working minutes (E4)', () => {
    const o = operation('a', { minutes: 90 }, { startAt: at('11:00') });
    const placed = placementOf(visitFile('v'), o, now, hours);
    expect(placed).toMatchObject({ start: at('11:00'), end: at('13:30'), overdueMinutes: 0 });
  });

  it('carries work that does not fit into the day over to the next', () => {
    const o = operation('a', { minutes: 120 }, { startAt: at('17:00') });
    expect(placementOf(visitFile('v'), o, now, hours)?.end).toBe(at('09:00', '2026-11-24'));
  });

  it('counts by how much planned work should have been started', () => {
    const o = operation('a', {}, { startAt: at('09:20') });
    expect(placementOf(visitFile('v'), o, now, hours)?.overdueMinutes).toBe(40);
  });

  it('splits a running job into what was worked, the stop between, and what is left', () => {
    const o = operation('a', { state: 'working', minutes: 60 });
    const file = visitFile('v', {
      operations: [o],
      labour: [labour('a', at('08:30'), at('09:00')), labour('a', at('09:50'), null)],
    });
    expect(placementOf(file, o, now, hours)?.stretches).toEqual([
      { kind: 'worked', from: at('08:30'), to: at('09:00') },
      { kind: 'held', from: at('09:00'), to: at('09:50') },
      { kind: 'worked', from: at('09:50'), to: now },
      { kind: 'rest', from: now, to: at('10:20') },
    ]);
  });

  it('counts two people at once only once (J7)', () => {
    const o = operation('a', { state: 'working', minutes: 60 });
    const both = [labour('a', at('09:30'), null, 'p1'), labour('a', at('09:40'), null, 'p2')];
    const placed = placementOf(visitFile('v', { operations: [o], labour: both }), o, now, hours);
    expect(placed).toMatchObject({ start: at('09:30'), end: at('10:30') });
  });

  it('lets a running job past its planned end grow to now', () => {
    const o = operation('a', { state: 'working', minutes: 30 });
    const file = visitFile('v', { operations: [o], labour: [labour('a', at('09:00'), null)] });
    expect(placementOf(file, o, now, hours)).toMatchObject({ start: at('09:00'), end: now });
  });

  it('hatches a hold until its expected end and lays the rest behind it', () => {
    const hold = { reason: 'D02', note: '', since: at('09:30'), expectedEnd: at('11:00'), carFree: false } as const;
    const o = operation('a', { state: 'held', minutes: 60, hold });
    const file = visitFile('v', { operations: [o], labour: [labour('a', at('09:00'), at('09:30'))] });
    expect(placementOf(file, o, now, hours)?.stretches).toEqual([
      { kind: 'worked', from: at('09:00'), to: at('09:30') },
      { kind: 'held', from: at('09:30'), to: at('11:00') },
      { kind: 'rest', from: at('11:00'), to: at('11:30') },
    ]);
  });

  it('keeps what is done where it was done', () => {
    const o = operation('a', { state: 'done', doneAt: at('09:40') });
    const file = visitFile('v', { operations: [o], labour: [labour('a', at('09:00'), at('09:40'))] });
    expect(placementOf(file, o, now, hours)).toMatchObject({ start: at('09:00'), end: at('09:40') });
  });

  it('never ends before it begins, and its stretches follow one another without overlap', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.constantFrom('working', 'held', 'done'), (spans, state) => {
        const work = spans.map(([start, length], i) => {
          const from = at('00:00') + start * 60_000;
          return labour('a', from, Math.min(now, from + length * 60_000), `p${i}`);
        });
        const hold = { reason: 'D02', note: '', since: at('09:59'), expectedEnd: null, carFree: false } as const;
        const o = operation('a', {
          state,
          doneAt: state === 'done' ? now : null,
          hold: state === 'held' ? hold : null,
        });
        const placed = placementOf(
          visitFile('v', { operations: [o], labour: work.filter((l) => l.start < (l.end ?? 0)) }),
          o,
          now,
          hours,
        );
        if (placed === undefined) return;
        expect(placed.end).toBeGreaterThan(placed.start);
        for (const [index, part] of placed.stretches.entries()) {
          expect(part.to).toBeGreaterThan(part.from);
          expect(part.from).toBeGreaterThanOrEqual(placed.stretches[index - 1]?.to ?? placed.start);
        }
      }),
    );
  });
});
