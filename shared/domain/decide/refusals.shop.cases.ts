import { arrival, arrive, time, workOff } from '../testing/arrivals.ts';
import { type FakeShop, OFFICE } from '../testing/fakeShop.ts';
import type { Case } from './refusals.work.cases.ts';
import { closeShift } from './shift.ts';

function done(shop: FakeShop, plate = '京A11111') {
  const car = arrive(shop, plate, ['R10']);
  workOff(shop, car.operations[0] ?? '', 'b1', 'zhang');
  return car;
}

/** Zhang's work that shift end closed; the id of his hours. */
function assumed(shop: FakeShop): string {
  const { visitId, operations } = arrive(shop, '京A22222', ['R10']);
  shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b2', personIds: ['zhang'] });
  shop.clock.now = time('18:00');
  shop.apply(closeShift(shop.clock.now, shop.files()).flatMap((event) => event.changes));
  return shop.file(visitId).labour[0]?.id ?? '';
}

/** He works overtime on another car from 18:20, and then corrects the end of the first to `clock`. */
function assumedThen(shop: FakeShop, clock: string) {
  const [operationId = ''] = arrive(shop, '京A33333', ['R10']).operations;
  const labourId = assumed(shop);
  shop.clock.now = time('18:20');
  shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
  shop.clock.now = time('18:40');
  return shop.give('labour.confirm', { labourId, end: time(clock), reason: '加班' }, shop.terminal('b2', 'zhang'));
}

const inspector = (shop: FakeShop, id = 'jian') => ({ ...OFFICE, person: shop.reader.person(id) ?? null });
const check = { operationId: null, level: 'final', passed: true } as const;

function inspected(shop: FakeShop) {
  const car = done(shop);
  shop.must('check.record', { visitId: car.visitId, ...check }, inspector(shop));
  return car;
}

function ready(shop: FakeShop) {
  const { visitId, operations } = inspected(shop);
  shop.must('visit.startWash', { visitId });
  shop.must('visit.finishWash', { visitId });
  shop.must('visit.ready', { visitId });
  return { visitId, operations };
}

function settled(shop: FakeShop) {
  const { visitId, operations } = ready(shop);
  shop.must('visit.settle', { visitId });
  return { visitId, operations };
}

function delivered(shop: FakeShop) {
  const { visitId, operations } = settled(shop);
  shop.must('visit.deliver', { visitId });
  return { visitId, operations };
}

const person = (more: object) => ({
  id: 'dd',
  name: '调度',
  role: 'controller' as const,
  trade: null,
  level: null,
  certificates: [],
  teamId: null,
  badge: null,
  ...more,
});

const hours = {
  timeZone: 'Asia/Shanghai',
  week: Array.from({ length: 7 }, () => ({ open: 480, close: 1080 })),
  breaks: [],
  exceptions: [],
};

/** Refusals about visits, checks, handing over, and the shop itself. */
// biome-ignore format: a table reads better in lines
export const SHOP_CASES: readonly Case[] = [
  ['not-found', 'an unknown visit', (shop) => shop.give('visit.ready', { visitId: 'nowhere' })],
  ['plate-or-model-missing', 'a car without plate and model', (shop) => shop.give('visit.takeIn', arrival(' · ', [], { model: '' }))],
  ['plate-or-model-missing', 'a plate taken away from a car without model', (shop) => {
    const { visitId } = arrive(shop, '京A1', [], { model: '' });
    return shop.give('visit.edit', { visitId, set: { plate: '' } });
  }],
  ['promise-in-past', 'a promise a minute ago', (shop) =>
    shop.give('visit.takeIn', arrival('京A1', [], { promise: { at: time('08:59'), means: 'phone' } }))],
  ['promise-outside-hours', 'a promise a minute after closing', (shop) =>
    shop.give('visit.takeIn', arrival('京A1', [], { promise: { at: time('18:01'), means: 'phone' } }))],
  ['promise-outside-hours', 'a promise for Sunday', (shop) => {
    const { visitId } = arrive(shop, '京A1', []);
    return shop.give('visit.promise', { visitId, at: time('10:00', '2026-11-22'), means: 'phone', cause: 'customer' });
  }],
  ['promise-cause-first', 'a second first promise', (shop) =>
    shop.give('visit.promise', { visitId: arrive(shop, '京A1', []).visitId, at: time('17:30'), means: 'phone', cause: 'first' })],
  ['visit-closed', 'moving a car that was handed over', (shop) => shop.give('visit.move', { visitId: delivered(shop).visitId, place: 'parking' })],
  ['visit-closed', 'work on a cancelled visit', (shop) => {
    const { visitId } = arrive(shop, '京A1', ['R10']);
    shop.must('visit.cancel', { visitId, reason: '客户取消' });
    return shop.give('operation.add', { visitId, operation: { standardId: 'R10' } });
  }],
  ['visit-closed', 'starting what was cancelled', (shop) => {
    const { visitId, operations } = arrive(shop, '京A1', ['R10']);
    shop.must('visit.cancel', { visitId, reason: '客户取消' });
    return shop.give('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
  }],
  ['visit-settled', 'more work after settlement', (shop) =>
    shop.give('operation.add', { visitId: settled(shop).visitId, operation: { standardId: 'R10' } })],
  ['visit-settled', 'a promise after settlement', (shop) =>
    shop.give('visit.promise', { visitId: settled(shop).visitId, at: time('17:30'), means: 'phone', cause: 'addition' })],
  ['visit-settled', 'cancelling after settlement', (shop) => shop.give('visit.cancel', { visitId: settled(shop).visitId, reason: '不要了' })],
  ['reason-missing', 'cancelling without a reason', (shop) => shop.give('visit.cancel', { visitId: arrive(shop, '京A1', []).visitId, reason: '' })],
  ['not-found', 'an unknown advisor', (shop) => shop.give('visit.takeIn', arrival('京A1', [], { advisorId: 'nobody' }))],
  ['invalid', 'a bay without saying which', (shop) => shop.give('visit.move', { visitId: arrive(shop, '京A1', []).visitId, place: 'bay' })],
  ['already-done', 'moving to where it stands', (shop) => shop.give('visit.move', { visitId: arrive(shop, '京A1', []).visitId, place: 'parking' })],
  ['work-open', 'inspecting before the work is done', (shop) =>
    shop.give('check.record', { visitId: arrive(shop, '京A1', ['R10']).visitId, ...check }, inspector(shop))],
  ['work-open', 'ready before the work is done', (shop) => shop.give('visit.ready', { visitId: arrive(shop, '京A1', ['R10']).visitId })],
  ['work-open', 'washing before the work is done', (shop) => shop.give('visit.startWash', { visitId: arrive(shop, '京A1', ['R10']).visitId })],
  ['operation-none-left', 'ready with nothing done', (shop) => shop.give('visit.ready', { visitId: arrive(shop, '京A1', []).visitId })],
  ['inspector-worked', 'inspecting one’s own work', (shop) => {
    const { visitId, operations } = arrive(shop, '京A1', ['R10']);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang', 'jian'] });
    shop.must('operation.finish', { operationId: operations[0] ?? '', selfChecked: true });
    return shop.give('check.record', { visitId, ...check }, inspector(shop));
  }],
  ['not-allowed', 'a technician inspects, though not his own work', (shop) => shop.give('check.record', { visitId: done(shop).visitId, ...check }, inspector(shop, 'li'))],
  ['person-planned', 'retiring somebody with work planned', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    shop.must('operation.plan', { operationId, bayId: 'b1', teamId: null, personIds: ['li'], startAt: null });
    const li = { name: '李中工', role: 'technician', trade: 'mechanical', level: 'intermediate' } as const;
    const rest = { certificates: [], teamId: 't1', badge: null };
    return shop.give('person.save', { id: 'li', ...li, ...rest, retired: true });
  }],
  ['team-planned', 'retiring a team with work planned', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    shop.must('operation.plan', { operationId, bayId: null, teamId: 't1', personIds: [], startAt: null });
    const team = { name: '一班', trade: 'mechanical', leaderId: 'zhang', position: 0 } as const;
    return shop.give('team.save', { id: 't1', ...team, retired: true });
  }],
  ['labour-overlap', 'correcting hours into the next job', (shop) => assumedThen(shop, '18:25')],
  ['not-allowed', 'confirming somebody else’s hours', (shop) => {
    const labourId = assumed(shop);
    return shop.give('labour.confirm', { labourId, end: time('18:00') }, shop.terminal('b1', 'li'));
  }],
  ['reason-missing', 'failing without a remark', (shop) => {
    const { visitId, operations } = done(shop);
    return shop.give('check.record', { visitId, ...check, passed: false, reworkIds: operations }, inspector(shop));
  }],
  ['rework-missing', 'failing without saying what', (shop) =>
    shop.give('check.record', { visitId: done(shop).visitId, ...check, passed: false, remark: '漏油' }, inspector(shop))],
  ['not-found', 'sending back another car’s work', (shop) => {
    const { visitId } = done(shop);
    const rework = { ...check, passed: false, remark: '漏油', reworkIds: arrive(shop, '京A2', ['R10']).operations };
    return shop.give('check.record', { visitId, ...rework }, inspector(shop));
  }],
  ['already-done', 'passing twice', (shop) => shop.give('check.record', { visitId: inspected(shop).visitId, ...check }, inspector(shop))],
  ['checks-missing', 'washing before the inspection', (shop) => shop.give('visit.startWash', { visitId: done(shop).visitId })],
  ['checks-missing', 'ready without the self check', (shop) => {
    const { visitId, operations } = arrive(shop, '京A1', ['R10'], { washWanted: false });
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.finish', { operationId: operations[0] ?? '', selfChecked: false });
    shop.must('check.record', { visitId, ...check }, inspector(shop));
    return shop.give('visit.ready', { visitId });
  }],
  ['wash-first', 'ready before the wash', (shop) => shop.give('visit.ready', { visitId: inspected(shop).visitId })],
  ['wash-not-started', 'washed before washing', (shop) => shop.give('visit.finishWash', { visitId: inspected(shop).visitId })],
  ['already-done', 'washing twice', (shop) => {
    const { visitId } = inspected(shop);
    shop.must('visit.startWash', { visitId });
    return shop.give('visit.startWash', { visitId });
  }],
  ['already-done', 'ready twice', (shop) => shop.give('visit.ready', { visitId: ready(shop).visitId })],
  ['not-ready', 'settling before ready', (shop) => shop.give('visit.settle', { visitId: inspected(shop).visitId })],
  ['already-done', 'settling twice', (shop) => shop.give('visit.settle', { visitId: settled(shop).visitId })],
  ['not-settled', 'handing over before settlement', (shop) => shop.give('visit.deliver', { visitId: ready(shop).visitId })],
  ['help-open', 'calling twice', (shop) => {
    shop.must('help.ask', { bayId: 'b1', visitId: null });
    return shop.give('help.ask', { bayId: 'b1', visitId: null });
  }],
  ['label-taken', 'two bays of one name', (shop) => shop.give('bay.save', { id: null, label: 'B1', kind: 'general', position: 9, teamId: null })],
  ['bay-in-use', 'retiring a bay with a car in it', (shop) => {
    shop.must('visit.move', { visitId: arrive(shop, '京A1', []).visitId, place: 'bay', bayId: 'b1' });
    return shop.give('bay.save', { id: 'b1', label: 'B1', kind: 'general', position: 0, teamId: null, retired: true });
  }],
  ['bay-in-use', 'retiring a bay with work planned next week', (shop) => {
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    shop.must('operation.plan', { operationId, bayId: 'b1', teamId: null, personIds: [], startAt: time('09:00', '2026-11-27') });
    return shop.give('bay.save', { id: 'b1', label: 'B1', kind: 'general', position: 0, teamId: null, retired: true });
  }],
  ['reason-missing', 'closing a bay without a reason', (shop) => shop.give('bay.close', { bayId: 'b1', reason: '', expectedBack: null })],
  ['name-taken', 'two teams of one name', (shop) =>
    shop.give('team.save', { id: null, name: '一班', trade: 'body', leaderId: null, position: 1 })],
  ['name-taken', 'one badge for two people', (shop) => shop.give('person.save', person({ id: null, badge: '00zhang' }))],
  ['last-controller', 'retiring the last controller', (shop) => shop.give('person.save', person({ retired: true }))],
  ['last-controller', 'making the last controller a caller', (shop) => shop.give('person.save', person({ role: 'caller' }))],
  ['hours-invalid', 'closing before opening', (shop) =>
    shop.give('shop.save', { hours: { ...hours, week: [...hours.week.slice(1), { open: 600, close: 600 }] } })],
  ['hours-invalid', 'a shop that never opens', (shop) => shop.give('shop.save', { deliveryWeek: Array.from({ length: 7 }, () => null) })],
  ['hours-invalid', 'a time zone that does not exist', (shop) => shop.give('shop.save', { hours: { ...hours, timeZone: 'Asia/Nowhere' } })],
  ['hours-invalid', 'a break in the night', (shop) => shop.give('shop.save', { hours: { ...hours, breaks: [{ from: 1300, to: 1360 }] } })],
  ['hours-invalid', 'a date with two exceptions', (shop) => {
    const holiday = { date: '2026-10-01', hours: null };
    return shop.give('shop.save', { hours: { ...hours, exceptions: [holiday, holiday] } });
  }],
  ['hours-invalid', 'a working Saturday that closes before it opens', (shop) =>
    shop.give('shop.save', { hours: { ...hours, exceptions: [{ date: '2026-10-10', hours: { open: 600, close: 540 } }] } })],
  ['hours-invalid', 'a holiday on 31 February', (shop) =>
    shop.give('shop.save', { hours: { ...hours, exceptions: [{ date: '2026-02-31', hours: null }] } })],
];
