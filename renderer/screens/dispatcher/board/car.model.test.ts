import { describe, expect, it } from 'vitest';
import type { VisitFile } from '../../../../shared/domain/model.ts';
import type { ReasonCode } from '../../../../shared/domain/reasons.ts';
import { at, labour, operation, promised, shop, visitFile } from './board.fixture.ts';
import { carFound, carMatches, carOf, stripOf } from './car.model.ts';

const now = at('10:00');
const car = (file: VisitFile) => carOf(file, shop, now);
const working = (id: string, promise: number) =>
  visitFile(id, {
    operations: [operation(`${id}o`, { state: 'working' })],
    labour: [labour(`${id}o`, at('09:30'), null)],
    promises: [promised(promise)],
  });
const held = (id: string, ...reasons: ReasonCode[]) =>
  visitFile(id, {
    operations: reasons.map((reason, n) =>
      operation(`${id}${n}`, {
        state: 'held',
        hold: { reason, note: '', since: at('09:00'), expectedEnd: null, carFree: false },
      }),
    ),
  });

describe('the numbers of the strip', () => {
  it('count what is in the shop by stage; delivered and cancelled cars are out', () => {
    const cars = [
      working('a', at('16:00')),
      held('b', 'D02'),
      visitFile('c', { operations: [operation('c1', { state: 'done', doneAt: at('09:00'), inspection: ['final'] })] }),
      visitFile('d', { visit: { readyAt: at('09:00') } }),
      visitFile('e', { visit: { readyAt: at('09:00'), settledAt: at('09:10') } }),
      visitFile('f', { visit: { readyAt: at('09:00'), settledAt: at('09:10'), deliveredAt: at('09:20') } }),
      visitFile('g', { visit: { cancelledAt: at('09:20') } }),
    ].map(car);
    expect(stripOf(cars, now).counts).toMatchObject({
      all: 5,
      working: 1,
      held: 1,
      inspecting: 1,
      washing: 0,
      ready: 2,
    });
  });

  it('count a held car under each of its reasons, the most frequent first', () => {
    const cars = [held('a', 'D02'), held('b', 'D04', 'D02')].map(car);
    expect(stripOf(cars, now).reasons).toEqual([
      { reason: 'D02', count: 2 },
      { reason: 'D04', count: 1 },
    ]);
    expect(stripOf(cars, now).counts.held).toBe(2);
  });

  it('call a car late the minute after its promise, and not once it is settled (V1)', () => {
    const late = (file: VisitFile) => carMatches(car(file), 'late', now);
    expect(late(working('a', at('10:00')))).toBe(false);
    expect(late(working('a', at('09:59')))).toBe(true);
    const settled = { readyAt: at('09:50'), settledAt: at('09:55') };
    expect(late(visitFile('b', { visit: settled, promises: [promised(at('09:00'))] }))).toBe(false);
  });

  it('stop counting minutes when the car is ready', () => {
    const file = visitFile('a', { visit: { readyAt: at('09:40') }, promises: [promised(at('09:30'))] });
    expect(car(file).lateMinutes).toBe(10);
  });

  it('take the next hour to begin this minute and to end before the sixtieth, for cars that are not ready', () => {
    const due = (promise: number) => carMatches(car(working('a', promise)), 'due', now);
    expect([at('09:59'), at('10:00'), at('10:59'), at('11:00')].map(due)).toEqual([false, true, true, false]);
    const ready = visitFile('b', { visit: { readyAt: at('09:50') }, promises: [promised(at('10:30'))] });
    expect(carMatches(car(ready), 'due', now)).toBe(false);
  });

  it('have no risk to show where nothing was promised', () => {
    expect(car(visitFile('a')).risk).toBeNull();
  });
});

describe('the search', () => {
  const one = car(
    visitFile('a', { visit: { plate: '京A8B2Q6', pickup: 'A023', customer: { name: 'Wang Li', phone: '' } } }),
  );

  it('finds by any spelling of the plate, by pickup number, model and customer', () => {
    for (const typed of ['8b2', '京A·8B2', ' a023', '023', 'wang', '迈腾', ''])
      expect(carFound(one, typed), typed).toBe(true);
  });

  it('does not find what is not there', () => {
    for (const typed of ['沪', 'A024', 'zhang']) expect(carFound(one, typed), typed).toBe(false);
  });
});
