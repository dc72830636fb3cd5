import { expect, it } from 'vitest';
import type { VisitForecast } from '../../../../shared/domain/model.planning.ts';
import { contextOf } from '../actions/actions.fixture.ts';
import { at, bay, operation, person, promised, visitFile } from '../board/board.fixture.ts';
import { disruptionsOf } from './disruption.model.ts';

const now = at('10:00');
const DAY = 86_400_000;
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

it('of a long absence only the work of the coming day that is planned for that time', () => {
  const absence = {
    ...{ id: 'a', personId: 'p1', from: at('08:00'), to: at('08:00') + 30 * DAY },
    ...({ kind: 'leave', note: '', withdrawnAt: null } as const),
  };
  const work = (id: string, startAt: number | null) =>
    visitFile(id, {
      visit: { forecast: forecast(900) },
      operations: [operation(`o-${id}`, {}, { personIds: ['p1'], startAt })],
      promises: [promised(at('16:00'))],
    });
  const files = [work('today', at('11:00')), work('next week', at('11:00') + 7 * DAY), work('some day', null)];
  const { shop } = contextOf({ files, people: [person('p1')] });
  const [one] = disruptionsOf({ ...shop, absences: () => [absence] }, now);
  expect(one?.cars.map(({ file }) => file.visit.id)).toEqual(['today']);
});
