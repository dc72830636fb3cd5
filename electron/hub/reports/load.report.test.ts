import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, shopDate } from '../../../shared/domain/calendar.ts';
import type { LoadReport } from '../../../shared/protocol/reports.floor.ts';
import { openSampleCore, type SampleCore } from '../testing/sampleCore.ts';
import { createReports } from './reports.ts';

let sample: SampleCore;
beforeAll(() => {
  sample = openSampleCore();
}, 60_000);
afterAll(() => sample.close());

const read = (scope: 'all' | 'totals' = 'all'): LoadReport => {
  const now = sample.clock.now();
  const date = shopDate(now, sample.core.reader.shop().hours.timeZone);
  return createReports(sample.db).load({ date }, { now, scope: { of: scope } }) as LoadReport;
};

it('a team has what its technicians have, and what is planned for the team itself', () => {
  const { teams, technicians } = read();
  expect(technicians.length).toBeGreaterThan(5);
  for (const team of teams) {
    const own = technicians.filter(({ teamId }) => teamId === team.id);
    const worked = own.reduce((sum, { week }) => sum + week.worked, 0);
    const planned = own.reduce((sum, { week }) => sum + week.planned, 0);
    expect(team.week.worked).toBe(worked);
    expect(team.week.planned).toBeGreaterThanOrEqual(planned);
    expect(team.week.worked).toBeGreaterThanOrEqual(team.today.worked);
  }
  expect(teams.some(({ today }) => today.worked > 0)).toBe(true);
  expect(technicians.some(({ mix }) => mix.jobs > 0)).toBe(true);
});

it('labour that still runs counts until now', () => {
  const running = sample.core.visits
    .openIds()
    .flatMap((id) => sample.core.visits.file(id)?.labour ?? [])
    .find(({ end }) => end === null);
  expect(running).toBeDefined();
  const before = read().technicians.find(({ id }) => id === running?.personId)?.today.worked ?? 0;
  sample.clock.set(sample.clock.now() + 10 * 60_000);
  const after = read().technicians.find(({ id }) => id === running?.personId)?.today.worked ?? 0;
  expect(after - before).toBe(10);
});

it('work given to another is counted against whoever lost it', () => {
  const { operations } = sample.core.visits
    .openIds()
    .flatMap((id) => sample.core.visits.file(id) ?? [])
    .find((file) => file.operations.some((o) => o.state === 'planned' && o.crew === 1)) ?? { operations: [] };
  const operation = operations.find((o) => o.state === 'planned' && o.crew === 1);
  const people = sample.core.reader
    .people()
    .filter(
      ({ role, trade, retired, level }) =>
        role === 'technician' && trade === operation?.trade && level === 'senior' && !retired,
    );
  const [first, second] = people;
  if (!operation || !first || !second) throw new Error('the sample shop has nobody to choose from');
  const { id: operationId } = operation;
  const plan = (personId: string) => {
    const where = { bayId: null, teamId: null, startAt: null };
    const done = sample.give('operation.plan', { operationId, ...where, personIds: [personId] });
    expect(done).toMatchObject({ ok: true });
  };
  const lossesOf = (id: string) => read().technicians.find((one) => one.id === id)?.reassigned ?? Number.NaN;
  plan(first.id);
  const [lost, kept] = [lossesOf(first.id), lossesOf(second.id)];
  plan(second.id);
  expect([lossesOf(first.id), lossesOf(second.id)]).toEqual([lost + 1, kept]);
});

it('names nobody to a screen on which nobody is signed in', () => {
  const { teams, technicians, absences } = read('totals');
  expect(teams.length).toBeGreaterThan(0);
  expect(technicians).toEqual([]);
  expect(absences.every(({ kind }) => kind === 'other')).toBe(true);
});

it('looks at the week of the date alone', () => {
  const now = sample.clock.now();
  const zone = sample.core.reader.shop().hours.timeZone;
  const date = addDays(shopDate(now, zone), 400);
  const report = createReports(sample.db).load({ date }, { now, scope: { of: 'all' } }) as LoadReport;
  expect(report.technicians.every(({ week, mix }) => week.worked === 0 && mix.jobs === 0)).toBe(true);
});
