import { expect, test } from 'vitest';
import { arrive, time } from '../../../shared/domain/testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import { tilesOf } from './wall.model.ts';

function shopAt(clock: string): FakeShop {
  return fakeShop(time(clock));
}

const tiles = (shop: FakeShop) => tilesOf(shop.reader.shop(), shop.reader.bays(), shop.files(), shop.clock.now);
const tile = (shop: FakeShop, bayId: string) => {
  const found = tiles(shop).find(({ bay }) => bay.id === bayId);
  if (found === undefined) throw new Error(`no tile ${bayId}`);
  return found;
};

test('a bay shows its car, what is done on it and until when, breaks included', () => {
  const shop = shopAt('11:30');
  const { operations } = arrive(shop, '京A8B2Q6', ['R10']);
  shop.must('operation.start', { operationId: operations[0]!, bayId: 'b1', personIds: ['li'] });
  expect(tile(shop, 'b1').car).toMatchObject({
    visit: { plate: '京A8B2Q6' },
    state: 'working',
    operation: { nameZh: '项目R10' },
    until: time('13:30'),
    over: 0,
    promise: time('17:00'),
    risk: 'on-track',
  });
});

test('work beyond its plan counts the minutes instead of promising an end', () => {
  const shop = shopAt('09:00');
  const { operations } = arrive(shop, '京A8B2Q6', ['R10']);
  shop.must('operation.start', { operationId: operations[0]!, bayId: 'b1', personIds: ['li'] });
  shop.clock.now = time('10:15');
  expect(tile(shop, 'b1').car).toMatchObject({ over: 15, until: null });
});

test('J4: a hold shows its reason and its expected end; J8: the car still has the bay', () => {
  const shop = shopAt('09:00');
  const { operations } = arrive(shop, '京A8B2Q6', ['R10']);
  const operationId = operations[0]!;
  shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['li'] });
  shop.must('operation.hold', { operationId, reason: 'D02', expectedEnd: time('15:00') });
  expect(tile(shop, 'b1').car).toMatchObject({ state: 'held', reason: 'D02', until: time('15:00') });
});

test('an empty bay names the car that comes next, a closed one why', () => {
  const shop = shopAt('09:00');
  const { operations } = arrive(shop, '京A8B2Q6', ['R10']);
  const plan = { teamId: null, personIds: [], startAt: time('10:00') };
  shop.must('operation.plan', { operationId: operations[0]!, bayId: 'b2', ...plan });
  shop.must('bay.close', { bayId: 'b1', reason: '举升机漏油', expectedBack: null });
  expect(tile(shop, 'b2')).toMatchObject({ car: null, next: { plate: '京A8B2Q6' } });
  expect(tile(shop, 'b1')).toMatchObject({ car: null, closed: { reason: '举升机漏油' } });
});

test('bays stand in the order of the board; the wall never holds a customer', () => {
  const shop = shopAt('09:00');
  const { operations } = arrive(shop, '京A8B2Q6', ['R10'], { customer: { name: '王先生', phone: '13800138000' } });
  shop.must('operation.start', { operationId: operations[0]!, bayId: 'b1', personIds: ['li'] });
  expect(tiles(shop).map(({ bay }) => bay.id)).toEqual(['b1', 'b2', 'booth', 'wash']);
  expect(JSON.stringify(tiles(shop))).not.toMatch(/王先生|13800138000/);
});
