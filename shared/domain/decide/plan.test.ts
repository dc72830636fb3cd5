import { describe, expect, test } from 'vitest';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';

const planned = (operationId: string | undefined, bayId: string | null, personIds: string[], at: string) => ({
  operationId: operationId ?? '',
  bayId,
  teamId: null,
  personIds,
  startAt: time(at),
});

describe('planning', () => {
  test('one car out, the next one in: plans may touch', () => {
    const shop = fakeShop(time('09:00'));
    const [first] = arrive(shop, '京A11111', ['R10']).operations;
    const [second] = arrive(shop, '京A22222', ['R10']).operations;
    shop.must('operation.plan', planned(first, 'b1', ['zhang'], '14:00'));
    shop.must('operation.plan', planned(second, 'b1', ['zhang'], '15:00'));
  });

  test('work pauses for lunch, so a plan over noon ends an hour later', () => {
    const shop = fakeShop(time('09:00'));
    const [first] = arrive(shop, '京A11111', ['R10']).operations;
    const [second] = arrive(shop, '京A22222', ['R10']).operations;
    shop.must('operation.plan', planned(first, 'b1', [], '11:30'));
    const decision = shop.decide('operation.plan', planned(second, 'b1', [], '13:29'));
    expect(decision).toMatchObject({ refusal: { params: { bay: 'B1', plate: '京A11111', until: time('13:30') } } });
    shop.must('operation.plan', planned(second, 'b1', [], '13:30'));
  });

  test('one car may have many operations in its bay at once', () => {
    const shop = fakeShop(time('09:00'));
    const [first, second] = arrive(shop, '京A11111', ['R10', 'R10']).operations;
    shop.must('operation.plan', planned(first, 'b1', ['zhang'], '14:00'));
    shop.must('operation.plan', planned(second, 'b1', ['li'], '14:00'));
    expect(shop.decide('operation.plan', planned(second, 'b1', ['zhang'], '14:30')).ok).toBe(false);
  });

  test('J8: a booth takes as many cars into one bake as it has places, at the same time and nothing else', () => {
    const shop = fakeShop(time('09:00'));
    shop.must('bay.save', { id: 'booth', label: 'BOOTH', kind: 'booth', position: 2, teamId: null, places: 2 });
    const cars = ['京A1', '京A2', '京A3'].map((plate) => arrive(shop, plate, ['P03', 'P02']));
    const [one, two, three] = cars.map(({ operations }) => operations[0]);
    const bake = (operationId: string | undefined, at: string) =>
      ({ ...planned(operationId, 'booth', [], at), override: true }) as const;
    shop.must('operation.plan', bake(one, '14:00'));
    expect(shop.decide('operation.plan', bake(two, '14:10'))).toMatchObject({ refusal: { code: 'plan-overlap' } });
    shop.must('operation.plan', bake(two, '14:00'));
    expect(shop.decide('operation.plan', bake(three, '14:00'))).toMatchObject({ refusal: { code: 'plan-overlap' } });
    const spray = { ...planned(cars[2]?.operations[1], 'booth', ['qi'], '14:00') };
    expect(shop.decide('operation.plan', spray), 'another thing').toMatchObject({ refusal: { code: 'plan-overlap' } });

    const begin = (operationId = '') => ({ operationId, bayId: 'booth', personIds: ['qi'], override: true });
    shop.must('operation.start', begin(one));
    shop.must('operation.start', begin(two));
    expect(shop.decide('operation.start', begin(three))).toMatchObject({ refusal: { code: 'bay-taken' } });
  });

  test('an unattended part leaves the person free, but not the bay', () => {
    const shop = fakeShop(time('09:00'));
    const [cleaning] = arrive(shop, '京A11111', ['M11']).operations;
    const [other] = arrive(shop, '京A22222', ['R10']).operations;
    shop.must('operation.plan', planned(cleaning, 'b1', ['li'], '14:00'));
    expect(shop.decide('operation.plan', planned(other, 'b2', ['li'], '14:29')).ok).toBe(false);
    expect(shop.decide('operation.plan', planned(other, 'b2', ['li'], '14:30')).ok).toBe(true);
    expect(shop.decide('operation.plan', planned(other, 'b1', ['li'], '15:59')).ok).toBe(false);
  });

  test('held work keeps the bay while its car stands there, and gives it back when the car is moved', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    const [other] = arrive(shop, '京A22222', ['R10']).operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.hold', { operationId, reason: 'D02', expectedEnd: time('14:00') });
    expect(shop.decide('operation.plan', planned(other, 'b1', [], '14:59')).ok).toBe(false);
    expect(shop.decide('operation.plan', planned(other, 'b1', ['zhang'], '15:00')).ok).toBe(true);
    shop.must('visit.move', { visitId, place: 'parking' });
    expect(shop.decide('operation.plan', planned(other, 'b1', ['zhang'], '09:30')).ok).toBe(true);
  });

  test('running work that was put aside with its car gives the bay back; its own terminal still ends it (J8)', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    const [other] = arrive(shop, '京A22222', ['R10']).operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('09:10');
    expect(shop.decide('operation.plan', planned(other, 'b1', [], '09:10')).ok).toBe(false);
    shop.must('visit.move', { visitId, place: 'parking' });
    shop.must('operation.plan', planned(other, 'b1', [], '09:10'));
    expect(shop.decide('operation.plan', planned(other, 'b1', ['zhang'], '09:10')).ok, 'zhang works on').toBe(false);
    shop.clock.now = time('09:20');
    shop.must('operation.finish', { operationId, selfChecked: true }, shop.terminal('b1', 'li'));
    expect(shop.file(visitId).labour).toMatchObject([{ start: time('09:00'), end: time('09:20') }]);
  });

  test('held work that was planned anew takes the bay from then on', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    const [other] = arrive(shop, '京A22222', ['R10']).operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.hold', { operationId, reason: 'D02', expectedEnd: time('10:00') });
    shop.must('operation.plan', planned(operationId, 'b1', ['zhang'], '15:00'));
    expect(shop.decide('operation.plan', planned(other, 'b1', ['zhang'], '14:00')).ok).toBe(true);
    expect(shop.decide('operation.plan', planned(other, 'b1', [], '14:01')).ok).toBe(false);
    expect(shop.decide('operation.plan', planned(other, 'b2', ['zhang'], '14:01')).ok).toBe(false);
  });

  test('J8: moving running work changes the plan and no clock', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    const before = shop.file(visitId).labour;
    shop.must('operation.plan', { ...planned(operationId, 'b2', ['li'], '10:00'), minutes: 90 });
    expect(shop.file(visitId).labour).toEqual(before);
    expect(operationOf(shop, operationId)).toMatchObject({
      state: 'working',
      minutes: 60,
      plan: { bayId: 'b2', minutes: 90 },
    });
    expect(shop.file(visitId).stays.at(-1)?.bayId, 'the car itself is moved by a move').toBe('b1');
  });

  test('work may be given to a bay and people without a time, and be taken back', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    shop.must('operation.plan', { operationId, bayId: 'b1', teamId: 't1', personIds: [], startAt: null, minutes: 75 });
    shop.must('operation.unplan', { operationId });
    const empty = { bayId: null, teamId: null, personIds: [], startAt: null, minutes: 75, locked: false };
    expect(operationOf(shop, operationId).plan).toEqual(empty);
  });

  test('E3: a bay that is expected back takes work from then on', () => {
    const shop = fakeShop(time('09:00'));
    shop.must('bay.close', { bayId: 'b1', reason: '保养', expectedBack: time('14:00') });
    const [operationId] = arrive(shop, '京A11111', ['R10']).operations;
    expect(shop.decide('operation.plan', planned(operationId, 'b1', [], '13:59'))).toMatchObject({
      refusal: { params: { bay: 'B1', until: time('14:00') } },
    });
    expect(shop.decide('operation.plan', planned(operationId, 'b1', [], '14:00')).ok).toBe(true);
    shop.must('bay.open', { bayId: 'b1' });
    expect(shop.decide('operation.plan', planned(operationId, 'b1', [], '13:00')).ok).toBe(true);
  });

  test('J5: what was overridden once is not asked again when only the time changes', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    const plan = { operationId, bayId: 'booth', teamId: null, personIds: ['xu'], startAt: time('10:00') };
    expect(shop.give('operation.plan', plan).ok).toBe(false);
    shop.must('operation.plan', { ...plan, override: true });
    shop.must('operation.plan', { ...plan, startAt: time('11:00') });
    expect(shop.give('operation.plan', { ...plan, personIds: ['xu', 'li'], bayId: 'b1' }).ok).toBe(true);
    expect(shop.give('operation.plan', plan).ok).toBe(false);
  });
});
