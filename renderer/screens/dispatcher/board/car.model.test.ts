import { describe, expect, it } from 'vitest';
import type { VisitFile } from '../../../../shared/domain/model.ts';
import type { ReasonCode } from '../../../../shared/domain/reasons.ts';
import { stripOf as domainStrip } from '../../../../shared/domain/strip.ts';
import { at, labour, operation, promised, shop, visitFile } from './board.fixture.ts';
import { type CarFilter, carFound, carMatches, carOf, stripOf } from './car.model.ts';

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

  it('stop counting minutes when the car is ready', () => {
    const file = visitFile('a', { visit: { readyAt: at('09:40') }, promises: [promised(at('09:30'))] });
    expect(car(file).lateMinutes).toBe(10);
  });

  it('choose the cars they count, which are those of the wall', () => {
    const cars = [working('a', at('10:30')), working('b', at('09:59')), held('c', 'D02')].map(car);
    const matching = (filter: CarFilter) => cars.filter((one) => carMatches(one, filter, now)).map(({ id }) => id);
    expect([matching('due'), matching('late'), matching('held:D02'), matching('held:D04')]).toEqual([
      ['a'],
      ['b'],
      ['c'],
      [],
    ]);
    const { inShop, ...figures } = domainStrip(
      cars.map(({ file }) => file),
      shop,
      now,
    );
    expect({ ...figures, all: inShop }).toMatchObject(stripOf(cars, now).counts);
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
