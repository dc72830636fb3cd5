import type { Outcome } from '../decision.ts';
import type { Decision, RefusalCode } from '../refusal.ts';
import { arrival, arrive, operationOf, time, workOff } from '../testing/arrivals.ts';
import type { FakeShop } from '../testing/fakeShop.ts';

/** One way to be refused: the code, what was tried, and the last command of it. */
export type Case = readonly [code: RefusalCode, what: string, attempt: (shop: FakeShop) => Decision<Outcome>];

const start = (
  shop: FakeShop,
  operationId: string | undefined,
  bayId: string | null,
  personIds: string[],
  override = false,
) => shop.give('operation.start', { operationId: operationId ?? '', bayId, personIds, override });

const plan = (shop: FakeShop, operationId: string | undefined, bayId: string | null, personIds: string[], at: string) =>
  shop.give('operation.plan', { operationId: operationId ?? '', bayId, teamId: null, personIds, startAt: time(at) });

function running(shop: FakeShop, plate = '京A11111', bayId = 'b1', personId = 'zhang') {
  const car = arrive(shop, plate, ['R10', 'R11']);
  shop.must('operation.start', { operationId: car.operations[0] ?? '', bayId, personIds: [personId] });
  return car;
}

const outOfService = (shop: FakeShop, expectedBack: number | null = null) =>
  shop.must('bay.close', { bayId: 'b1', reason: '举升机坏', expectedBack });

/** Refusals of plans, starts, holds and finishes. */
// biome-ignore format: a table reads better in lines
export const WORK_CASES: readonly Case[] = [
  ['not-found', 'starting an unknown operation', (shop) => start(shop, 'nowhere', 'b1', ['zhang'])],
  ['not-found', 'starting in an unknown bay', (shop) => start(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b9', ['zhang'])],
  ['not-found', 'starting with an unknown person', (shop) => start(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b1', ['nobody'])],
  ['not-found', 'planning for an unknown team', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    return shop.give('operation.plan', { operationId, bayId: null, teamId: 't9', personIds: [], startAt: null });
  }],
  ['operation-state', 'starting what runs', (shop) => start(shop, running(shop).operations[0], 'b1', ['li'])],
  ['operation-state', 'resuming what was never held', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    return shop.give('operation.resume', { operationId, bayId: 'b1', personIds: ['li'] });
  }],
  ['operation-state', 'finishing what never began', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    return shop.give('operation.finish', { operationId, selfChecked: true });
  }],
  ['operation-state', 'planning what is done', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    workOff(shop, operationId, 'b1', 'zhang');
    return plan(shop, operationId, 'b1', [], '15:00');
  }],
  ['operation-running', 'dropping what runs', (shop) =>
    shop.give('operation.drop', { operationId: running(shop).operations[0] ?? '', reason: '不做了' })],
  ['operation-running', 'unplanning what runs', (shop) =>
    shop.give('operation.unplan', { operationId: running(shop).operations[0] ?? '' })],
  ['operation-running', 'the customer takes a car that is worked on', (shop) =>
    shop.give('visit.move', { visitId: running(shop).visitId, place: 'away' })],
  ['operation-waits', 'starting before what must come first', (shop) => {
    const [first = '', second = ''] = arrive(shop, '京A1', ['R10', 'R10']).operations;
    shop.must('operation.edit', { operationId: second, set: { dependsOn: [{ operationId: first, lagMinutes: 0 }] } });
    return start(shop, second, 'b1', ['zhang']);
  }],
  ['operation-waits', 'starting while it still cools', (shop) => {
    const [first = '', second = ''] = arrive(shop, '京A1', ['R10', 'R10']).operations;
    shop.must('operation.edit', { operationId: second, set: { dependsOn: [{ operationId: first, lagMinutes: 30 }] } });
    workOff(shop, first, 'b1', 'zhang');
    shop.clock.now += 29 * 60_000;
    return start(shop, second, 'b1', ['zhang']);
  }],
  ['car-held', 'starting on a car that a hold forbids to touch', (shop) => {
    const [first = '', second = ''] = arrive(shop, '京A1', ['R10', 'R10']).operations;
    start(shop, first, 'b1', ['zhang']);
    shop.must('operation.hold', { operationId: first, reason: 'D06', expectedEnd: null, carFree: false });
    return start(shop, second, 'b1', ['zhang']);
  }],
  ['operation-elsewhere', 'a terminal starts what was planned for another bay', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    shop.must('operation.plan', { operationId, bayId: 'b2', teamId: null, personIds: [], startAt: null });
    return shop.give('operation.start', { operationId, bayId: 'b1' }, shop.terminal('b1', 'zhang'));
  }],
  ['not-allowed', 'a terminal starts work in another bay', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    return shop.give('operation.start', { operationId, bayId: 'b2' }, shop.terminal('b1', 'zhang'));
  }],
  ['car-elsewhere', 'a second job in another bay than the first', (shop) => start(shop, running(shop).operations[1], 'b2', ['li'], true)],
  ['car-not-here', 'a road test with a car the customer has', (shop) => {
    const car = arrive(shop, '京A1', ['G02']);
    shop.must('visit.move', { visitId: car.visitId, place: 'away' });
    return start(shop, car.operations[0], null, ['zhang']);
  }],
  ['person-busy', 'starting a second attended job', (shop) => {
    running(shop);
    return start(shop, arrive(shop, '京A2', ['R10']).operations[0], 'b2', ['zhang']);
  }],
  ['person-busy', 'joining a second attended job', (shop) => {
    running(shop);
    const other = running(shop, '京A22222', 'b2', 'li');
    return shop.give('operation.crew', { operationId: other.operations[0] ?? '', personIds: ['li', 'zhang'] });
  }],
  ['crew-missing', 'leaving a job that nobody else is on', (shop) => {
    running(shop);
    const [operationId = ''] = arrive(shop, '京A2', ['R10']).operations;
    return shop.give('operation.start', { operationId, bayId: 'b2', personIds: ['zhang'], ifBusy: 'leave' });
  }],
  ['crew-missing', 'starting with nobody', (shop) => start(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b1', [])],
  ['person-unqualified', 'an apprentice alone', (shop) => start(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b1', ['xu'])],
  ['person-unqualified', 'planning the wrong trade', (shop) => plan(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b1', ['qi'], '14:00')],
  ['person-unqualified', 'planning a team of the wrong trade', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['P02']).operations;
    return shop.give('operation.plan', { operationId, bayId: 'booth', teamId: 't1', personIds: [], startAt: null });
  }],
  ['person-certificate', 'no certificate, even with override', (shop) => start(shop, arrive(shop, '京A1', ['E01']).operations[0], 'b1', ['zhang'], true)],
  ['person-certificate', 'joining without certificate', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['E01']).operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['qi'] });
    return shop.give('operation.crew', { operationId, personIds: ['qi', 'zhang'] });
  }],
  ['person-retired', 'starting with somebody who left', (shop) => {
    shop.apply([{ table: 'person', id: 'li', set: { retired: true } }]);
    return start(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b1', ['li']);
  }],
  ['bay-out-of-service', 'starting where the lift failed, even with override', (shop) => {
    outOfService(shop);
    return start(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b1', ['zhang'], true);
  }],
  ['bay-out-of-service', 'planning before the bay is back', (shop) => {
    outOfService(shop, time('15:00'));
    return plan(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b1', [], '14:59');
  }],
  ['bay-out-of-service', 'moving a car there', (shop) => {
    outOfService(shop);
    return shop.give('visit.move', { visitId: arrive(shop, '京A1', []).visitId, place: 'bay', bayId: 'b1' });
  }],
  ['bay-taken', 'starting where another car stands', (shop) => {
    running(shop);
    return start(shop, arrive(shop, '京A2', ['R10']).operations[0], 'b1', ['li'], true);
  }],
  ['bay-taken', 'moving to where another car stands', (shop) => {
    running(shop);
    return shop.give('visit.move', { visitId: arrive(shop, '京A2', []).visitId, place: 'bay', bayId: 'b1' });
  }],
  ['bay-kind', 'starting paint work in a general bay', (shop) => start(shop, arrive(shop, '京A1', ['P02']).operations[0], 'b1', ['qi'])],
  ['bay-kind', 'planning any work in the booth', (shop) => plan(shop, arrive(shop, '京A1', ['P03']).operations[0], 'booth', [], '14:00')],
  ['bay-retired', 'planning a bay that is gone', (shop) => {
    shop.must('bay.save', { id: 'b2', label: 'B2', kind: 'general', position: 1, teamId: null, retired: true });
    return plan(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b2', [], '14:00');
  }],
  ['plan-overlap', 'two cars in one bay', (shop) => {
    plan(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b1', [], '14:00');
    return plan(shop, arrive(shop, '京A2', ['R10']).operations[0], 'b1', [], '14:59');
  }],
  ['plan-overlap', 'a bay whose running job is forecast to need it', (shop) => {
    running(shop);
    return plan(shop, arrive(shop, '京A2', ['R10']).operations[0], 'b1', [], '09:59');
  }],
  ['plan-person-overlap', 'one person on two jobs', (shop) => {
    plan(shop, arrive(shop, '京A1', ['R10']).operations[0], 'b1', ['zhang'], '14:00');
    return plan(shop, arrive(shop, '京A2', ['R10']).operations[0], 'b2', ['zhang'], '14:30');
  }],
  ['plan-person-overlap', 'somebody who is at work now', (shop) => {
    running(shop);
    return plan(shop, arrive(shop, '京A2', ['R10']).operations[0], 'b2', ['zhang'], '09:30');
  }],
  ['hold-reason', 'holding for a wait that the hub sees by itself', (shop) =>
    shop.give('operation.hold', { operationId: running(shop).operations[0] ?? '', reason: 'D17', expectedEnd: null })],
  ['hold-end-past', 'a hold that ended before it began', (shop) =>
    shop.give('operation.hold', { operationId: running(shop).operations[0] ?? '', reason: 'D02', expectedEnd: time('08:59') })],
  ['reason-missing', 'dropping without a reason', (shop) =>
    shop.give('operation.drop', { operationId: arrive(shop, '京A1', ['R10']).operations[0] ?? '', reason: ' ' })],
  ['cycle', 'two operations that wait for each other', (shop) => {
    const [first = '', second = ''] = arrive(shop, '京A1', ['R10', 'R10']).operations;
    shop.must('operation.edit', { operationId: second, set: { dependsOn: [{ operationId: first, lagMinutes: 0 }] } });
    return shop.give('operation.edit', { operationId: first, set: { dependsOn: [{ operationId: second, lagMinutes: 0 }] } });
  }],
  ['already-done', 'a crew that is already on it', (shop) =>
    shop.give('operation.crew', { operationId: running(shop).operations[0] ?? '', personIds: ['zhang'] })],
  ['not-found', 'adding a line that is no longer in the time table', (shop) =>
    shop.give('operation.add', { visitId: arrive(shop, '京A1', []).visitId, operation: { standardId: 'OLD' } })],
  ['not-found', 'ordering a wash as work', (shop) => shop.give('visit.takeIn', arrival('京A1', ['Z02']))],
  ['labour-not-assumed', 'confirming hours that nobody doubts', (shop) => {
    const { visitId } = running(shop);
    const labourId = shop.file(visitId).labour[0]?.id ?? '';
    return shop.give('labour.confirm', { labourId, end: time('09:30') });
  }],
  ['operation-state', 'editing what is done', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    workOff(shop, operationId, 'b1', 'zhang');
    if (operationOf(shop, operationId).state !== 'done') throw new Error('not done');
    return shop.give('operation.edit', { operationId, set: { minutes: 5 } });
  }],
];
