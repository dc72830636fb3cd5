import { expect, it } from 'vitest';
import type { VisitForecast } from '../../../../shared/domain/model.planning.ts';
import { contextOf } from '../actions/actions.fixture.ts';
import { at, bay, operation, promised, visitFile } from '../board/board.fixture.ts';
import { disruptionsOf } from './disruption.model.ts';

const now = at('10:00');
const out = (expectedBack: number | null) => bay('b1', { outOfService: { reason: 'lift', since: now, expectedBack } });
const forecast = (miss: number): VisitForecast => ({
  ...{ madeAt: now, p10: now, p50: at('15:00'), p90: at('17:00'), promiseAt: at('16:00'), miss },
  ...{ few: false, trouble: null },
});
const car = (id: string, miss: number, startAt = at('11:00')) =>
  visitFile(id, {
    visit: { forecast: forecast(miss) },
    operations: [operation(`o-${id}`, {}, { bayId: 'b1', startAt })],
    promises: [promised(at('16:00'))],
  });
const touched = (files: ReturnType<typeof car>[], one = out(null)) =>
  disruptionsOf(contextOf({ files, bays: [one, bay('b2')] }).shop, now).map(({ id, cars }) => [
    id,
    ...cars.map(({ file, miss }) => [file.visit.id, miss]),
  ]);

it('lists the promises at risk in a bay out of service, the likeliest to break first (E3)', () => {
  const files = [car('safe', 50), car('maybe', 300), car('lost', 900)];
  expect(touched(files)).toEqual([['bay b1', ['lost', 900], ['maybe', 300]]]);
});

it('says nothing where no promise is at risk, or the work comes after the bay is back', () => {
  expect(touched([car('safe', 50)])).toEqual([]);
  expect(touched([car('lost', 900, at('14:00'))], out(at('13:00')))).toEqual([]);
  expect(touched([car('lost', 900, at('12:00'))], out(at('13:00')))).toEqual([['bay b1', ['lost', 900]]]);
});
