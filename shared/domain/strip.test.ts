import { expect, test } from 'vitest';
import { stageOf } from './stage.ts';
import { countsUnder, stripOf } from './strip.ts';
import { arrive, time, workOff } from './testing/arrivals.ts';
import { type FakeShop, fakeShop } from './testing/fakeShop.ts';

const NONE = { inShop: 0, working: 0, held: 0, inspecting: 0, washing: 0, ready: 0, due: 0, atRisk: 0, late: 0 };
const strip = (shop: FakeShop) => stripOf(shop.files(), shop.reader.shop(), shop.clock.now);
const promised = (clock: string) => ({ promise: { at: time(clock), means: 'phone' as const } });

/** A car whose work, inspection and, if it wants one, wash are over. */
function finished(shop: FakeShop, plate: string, more: Parameters<typeof arrive>[3] = {}): string {
  const { visitId, operations } = arrive(shop, plate, ['R10'], { washWanted: false, ...more });
  workOff(shop, operations[0] ?? '', 'b1', 'zhang', 0);
  shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true });
  shop.must('visit.move', { visitId, place: 'parking', bayId: null });
  return visitId;
}

test('counts every open car once by its stage', () => {
  const shop = fakeShop(time('08:00'));
  expect(strip(shop)).toEqual(NONE);
  finished(shop, '京A00001', { washWanted: true });
  const waiting = arrive(shop, '京A00002', ['R10']);
  const working = arrive(shop, '京A00003', ['R10', 'R10']);
  shop.must('operation.start', { operationId: working.operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
  const held = arrive(shop, '京A00004', ['R10']);
  shop.must('operation.start', { operationId: held.operations[0] ?? '', bayId: 'b2', personIds: ['li'] });
  shop.must('operation.hold', { operationId: held.operations[0] ?? '', reason: 'D02', expectedEnd: null });
  const gone = arrive(shop, '京A00005', ['R10']);
  shop.must('visit.cancel', { visitId: gone.visitId, reason: 'x' });
  expect(strip(shop)).toEqual({ ...NONE, inShop: 4, washing: 1, working: 1, held: 1 });
  expect(stageOf(shop.file(waiting.visitId))).toBe('arrived');
});

test('ready cars and settled ones wait to be handed over; delivered ones are gone', () => {
  const shop = fakeShop(time('08:00'));
  const [ready, settled, delivered] = ['京A00001', '京A00002', '京A00003'].map((plate) => finished(shop, plate));
  for (const visitId of [ready, settled, delivered]) shop.must('visit.ready', { visitId: visitId ?? '' });
  for (const visitId of [settled, delivered]) shop.must('visit.settle', { visitId: visitId ?? '' });
  shop.must('visit.deliver', { visitId: delivered ?? '' });
  expect(strip(shop)).toEqual({ ...NONE, inShop: 2, ready: 2 });
});

test.each([
  ['08:59', 0],
  ['09:00', 1],
  ['09:59', 1],
  ['10:00', 0],
])('a car promised at %s is due within the hour at 09:00: %i', (promise, due) => {
  const shop = fakeShop(time('08:00'));
  arrive(shop, '京A00001', ['G02'], promised(promise));
  shop.clock.now = time('09:00') + 45_000;
  expect(strip(shop).due).toBe(due);
});

test('a ready car is in nobody’s hands: not due any more', () => {
  const shop = fakeShop(time('08:00'));
  const visitId = finished(shop, '京A00001', promised('08:30'));
  expect(strip(shop).due).toBe(1);
  shop.must('visit.ready', { visitId });
  expect(strip(shop).due).toBe(0);
});

test('at risk before the promise, late after it, and neither once it is settled (V1)', () => {
  const shop = fakeShop(time('08:00'));
  const visitId = finished(shop, '京A00001', promised('08:20'));
  expect(strip(shop)).toMatchObject({ atRisk: 1, late: 0 });
  shop.clock.now = time('08:21');
  expect(strip(shop)).toMatchObject({ atRisk: 0, late: 1 });
  shop.must('visit.ready', { visitId });
  expect(strip(shop)).toMatchObject({ late: 1 });
  shop.must('visit.settle', { visitId });
  expect(strip(shop)).toMatchObject({ atRisk: 0, late: 0, ready: 1 });
});

test('a car without a promise counts by its stage alone', () => {
  const shop = fakeShop(time('08:00'));
  const { visitId } = arrive(shop, '京A00001', ['R10']);
  const file = { ...shop.file(visitId), promises: [] };
  const car = { file, stage: stageOf(file), risk: null, promise: null };
  expect(countsUnder(car, 'inShop', shop.clock.now)).toBe(true);
  for (const figure of ['due', 'late', 'atRisk'] as const) {
    expect(countsUnder(car, figure, shop.clock.now), figure).toBe(false);
  }
});
