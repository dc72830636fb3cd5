import { arrive, time, workOff } from '../testing/arrivals.ts';
import type { FakeShop } from '../testing/fakeShop.ts';
import { away, makeShift, putOn, WEEK } from '../testing/planning.ts';
import type { Case } from './refusals.work.cases.ts';

const absence = (shop: FakeShop, from: string, to: string, more: object = {}) =>
  shop.give('absence.save', { id: null, personId: 'li', from: time(from), to: time(to), kind: 'leave', ...more });

const plan = (shop: FakeShop, at: string | null, personIds: string[]) => {
  const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
  const startAt = at === null ? null : time(at);
  return shop.give('operation.plan', { operationId, bayId: 'b1', teamId: null, personIds, startAt });
};

const shift = (name: string, more: object = {}) =>
  ({ id: null, name, position: 1, week: [...WEEK], breaks: [], ...more }) as const;

/** Refusals about shifts, absences, locked plans and places of a booth. */
// biome-ignore format: a table reads better in lines
export const PLANNING_CASES: readonly Case[] = [
  ['absence-order', 'back before going', (shop) => absence(shop, '12:00', '12:00')],
  ['absence-past', 'away this morning, recorded afterwards', (shop) => absence(shop, '08:00', '09:00')],
  ['absence-overlap', 'away twice at once', (shop) => {
    away(shop, 'li', time('13:00'), time('15:00'));
    return absence(shop, '14:59', '16:00');
  }],
  ['not-found', 'nobody is away', (shop) => absence(shop, '12:00', '13:00', { personId: 'nobody' })],
  ['not-found', 'changing an absence that is none', (shop) => absence(shop, '12:00', '13:00', { id: 'none' })],
  ['person-retired', 'somebody who left is away', (shop) => {
    shop.apply([{ table: 'person', id: 'li', set: { retired: true } }]);
    return absence(shop, '12:00', '13:00');
  }],
  ['already-done', 'changing what is over', (shop) => {
    const id = away(shop, 'li', time('09:00'), time('10:00'));
    shop.clock.now = time('10:00');
    return absence(shop, '09:00', '12:00', { id });
  }],
  ['already-done', 'withdrawing twice', (shop) => {
    const absenceId = away(shop, 'li', time('13:00'), time('15:00'));
    shop.must('absence.withdraw', { absenceId });
    return shop.give('absence.withdraw', { absenceId });
  }],
  ['already-done', 'withdrawing what is over', (shop) => {
    const absenceId = away(shop, 'li', time('09:00'), time('10:00'));
    shop.clock.now = time('10:00');
    return shop.give('absence.withdraw', { absenceId });
  }],
  ['not-found', 'withdrawing nothing', (shop) => shop.give('absence.withdraw', { absenceId: 'none' })],
  ['name-taken', 'two shifts of one name', (shop) => {
    makeShift(shop, '早班');
    return shop.give('shift.save', shift('早班'));
  }],
  ['not-found', 'changing a shift that is none', (shop) => shop.give('shift.save', shift('早班', { id: 'none' }))],
  ['hours-invalid', 'a shift with a break at night', (shop) => shop.give('shift.save', shift('早班', { breaks: [{ from: 1300, to: 1360 }] }))],
  ['hours-invalid', 'a shift that never works', (shop) => shop.give('shift.save', shift('早班', { week: Array.from({ length: 7 }, () => null) }))],
  ['shift-in-use', 'retiring a shift that somebody works', (shop) => {
    const id = makeShift(shop, '早班');
    putOn(shop, 'li', id);
    return shop.give('shift.save', shift('早班', { id, retired: true }));
  }],
  ['shift-retired', 'putting somebody on a retired shift', (shop) => {
    const id = makeShift(shop, '早班');
    shop.must('shift.save', shift('早班', { id, retired: true }));
    return putOn(shop, 'li', id);
  }],
  ['not-found', 'putting somebody on no shift at all', (shop) => putOn(shop, 'li', 'none')],
  ['places-booth', 'two cars in a general bay', (shop) =>
    shop.give('bay.save', { id: 'b1', label: 'B1', kind: 'general', position: 0, places: 2, teamId: null })],
  ['person-away', 'work that runs into an absence', (shop) => {
    away(shop, 'li', time('10:59'), time('18:00'));
    return plan(shop, '10:00', ['li']);
  }],
  ['person-away', 'work without a time for somebody away now', (shop) => {
    away(shop, 'li', time('08:00'), time('18:00'));
    return plan(shop, null, ['zhang', 'li']);
  }],
  ['not-allowed', 'a technician overrides it', (shop) => {
    away(shop, 'li', time('08:00'), time('18:00'));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    return shop.give('operation.start', { operationId, bayId: 'b1', personIds: ['zhang', 'li'], override: true }, shop.terminal('b1', 'zhang'));
  }],
  ['person-away', 'starting with a colleague who is away', (shop) => {
    away(shop, 'li', time('08:00'), time('18:00'));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    return shop.give('operation.start', { operationId, bayId: 'b1', personIds: ['zhang', 'li'] }, shop.terminal('b1', 'zhang'));
  }],
  ['person-off-shift', 'work before the shift begins', (shop) => {
    putOn(shop, 'li', makeShift(shop, '晚班', [], WEEK.map((day) => day && { open: 600, close: 1200 })));
    return plan(shop, '09:59', ['li']);
  }],
  ['person-off-shift', 'starting with somebody whose shift is over', (shop) => {
    putOn(shop, 'li', makeShift(shop, '早班', [], WEEK.map((day) => day && { open: 420, close: 540 })));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    return shop.give('operation.start', { operationId, bayId: 'b1', personIds: ['li'] });
  }],
  ['plan-none', 'locking what is not planned', (shop) =>
    shop.give('operation.lock', { operationId: arrive(shop, '京A1', ['R10']).operations[0] ?? '', locked: true })],
  ['already-done', 'unlocking what is not locked', (shop) =>
    shop.give('operation.lock', { operationId: arrive(shop, '京A1', ['R10']).operations[0] ?? '', locked: false })],
  ['operation-state', 'locking what is done', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    workOff(shop, operationId, 'b1', 'zhang');
    return shop.give('operation.lock', { operationId, locked: true });
  }],
  ['plan-changed', 'a suggested move of work that was planned otherwise meanwhile', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    const from = { bayId: 'b2', teamId: null, personIds: [], startAt: null, minutes: 60 };
    return shop.give('suggestion.take', { moves: [{ operationId, bayId: 'b1', personIds: [], startAt: time('10:00'), from }] });
  }],
];
