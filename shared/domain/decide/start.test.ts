import { describe, expect, test } from 'vitest';
import { currentStay } from '../stage.ts';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { fakeShop, OFFICE } from '../testing/fakeShop.ts';

describe('starting work', () => {
  test('brings the car into the bay, and makes the plan what is true', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    shop.must('operation.plan', { operationId, bayId: 'b2', teamId: 't1', personIds: ['li'], startAt: time('14:00') });
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    expect(currentStay(shop.file(visitId))).toMatchObject({ place: 'bay', bayId: 'b1', start: time('09:00') });
    const plan = {
      bayId: 'b1',
      teamId: 't1',
      personIds: ['zhang'],
      startAt: time('09:00'),
      minutes: 60,
      locked: false,
    };
    expect(operationOf(shop, operationId).plan).toEqual(plan);
  });

  test('without a bay moves no car', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['G02']);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: null, personIds: ['zhang'] });
    expect(shop.file(visitId).stays).toHaveLength(1);
  });

  test('is done by those named, else by the planned crew, else by whoever is signed in', () => {
    const shop = fakeShop(time('09:00'));
    const pad = shop.terminal('b1', 'zhang');
    const crewOf = (operationId: string, personIds: string[]) => {
      const decision = shop.decide('operation.start', { operationId, bayId: 'b1', personIds }, pad);
      return decision.ok && decision.value.events[0]?.data?.people;
    };
    const [planned = '', open = ''] = arrive(shop, '京A11111', ['R10', 'R10']).operations;
    shop.must('operation.plan', { operationId: planned, bayId: 'b1', teamId: null, personIds: ['li'], startAt: null });
    expect(crewOf(planned, ['zhang', 'xu'])).toEqual(['张大工', '徐学徒']);
    expect(crewOf(planned, [])).toEqual(['李中工']);
    expect(crewOf(open, [])).toEqual(['张大工']);
  });

  test('J3: the controller overrides what waits; the log keeps it', () => {
    const shop = fakeShop(time('09:00'));
    const [first = '', second = ''] = arrive(shop, '京A11111', ['R10', 'P02']).operations;
    shop.must('operation.edit', { operationId: second, set: { dependsOn: [{ operationId: first, lagMinutes: 0 }] } });
    const start = { operationId: second, bayId: 'b1', personIds: ['zhang'], override: true };
    const { events } = shop.must('operation.start', start);
    expect(events[0]?.data?.overrides).toEqual(['operation-waits', 'bay-kind', 'person-unqualified']);
  });

  test('J4: a hold that leaves the car free lets other work on it go on', () => {
    const shop = fakeShop(time('09:00'));
    const [first = '', second = ''] = arrive(shop, '京A11111', ['R10', 'R10']).operations;
    shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.hold', { operationId: first, reason: 'D02', expectedEnd: null });
    shop.must('operation.start', { operationId: second, bayId: 'b1', personIds: ['zhang'] });
    expect(operationOf(shop, second).state).toBe('working');
  });

  test('J5: what the dispatcher has overridden in the plan is not asked again at the terminal', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    const plan = { operationId, bayId: 'booth', teamId: null, personIds: ['xu'], startAt: null };
    expect(shop.give('operation.plan', plan).ok).toBe(false);
    const { events } = shop.must('operation.plan', { ...plan, override: true });
    expect(events[0]?.data?.overrides).toEqual(['bay-kind', 'person-unqualified']);
    shop.must('operation.start', { operationId, bayId: 'booth' }, shop.terminal('booth', 'xu'));
  });

  test('J5: half of a planned crew is asked about again', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    shop.must('operation.plan', { operationId, bayId: 'b1', teamId: null, personIds: ['zhang', 'xu'], startAt: null });
    const start = { operationId, bayId: 'b1', personIds: ['xu'] };
    expect(shop.decide('operation.start', start)).toMatchObject({ refusal: { code: 'person-unqualified' } });
  });

  test('E2: two people work on two jobs of one car in one bay', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10']);
    const [first = '', second = ''] = operations;
    shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.start', { operationId: second, bayId: 'b1', personIds: ['li'] });
    expect(shop.file(visitId).stays.filter((s) => s.bayId === 'b1')).toHaveLength(1);
  });

  test('J6: who finishes a job on the way takes the car along to the next bay', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10']);
    const [first = '', second = ''] = operations;
    shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('09:30');
    shop.must('operation.start', { operationId: second, bayId: 'b2', personIds: ['zhang'], ifBusy: 'finish' });
    expect(currentStay(shop.file(visitId))).toMatchObject({ bayId: 'b2', start: time('09:30') });
  });

  test('E7: a late resume does not begin before the hold', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('09:30');
    shop.must('operation.hold', { operationId, reason: 'D02', expectedEnd: null });
    shop.must('operation.resume', { operationId, bayId: 'b1', personIds: ['li'] }, OFFICE, time('09:10'));
    expect(shop.file(visitId).labour.map((l) => [l.personId, l.start])).toEqual([
      ['zhang', time('09:00')],
      ['li', time('09:30')],
    ]);
  });

  test('J3: a lag runs on the clock and ends on its minute; dropped work holds nobody up', () => {
    const shop = fakeShop(time('09:00'));
    const [first = '', second = ''] = arrive(shop, '京A11111', ['R10', 'R10']).operations;
    shop.must('operation.edit', { operationId: second, set: { dependsOn: [{ operationId: first, lagMinutes: 30 }] } });
    const start = { operationId: second, bayId: 'b1', personIds: ['zhang'] };
    shop.must('operation.start', { ...start, operationId: first });
    shop.must('operation.finish', { operationId: first, selfChecked: true });
    shop.clock.now = time('09:29') + 59_999;
    expect(shop.decide('operation.start', start)).toMatchObject({ refusal: { params: { until: time('09:30') } } });
    shop.clock.now = time('09:30');
    expect(shop.decide('operation.start', start).ok).toBe(true);

    const [third = '', fourth = ''] = arrive(shop, '京A22222', ['R10', 'R10']).operations;
    shop.must('operation.edit', { operationId: fourth, set: { dependsOn: [{ operationId: third, lagMinutes: 0 }] } });
    shop.must('operation.drop', { operationId: third, reason: '客户不做' });
    expect(shop.decide('operation.start', { ...start, operationId: fourth, bayId: 'b2' }).ok).toBe(true);
  });

  test('Q1: the self check is recorded with who made it, only where it is asked for', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'G02']);
    const pad = shop.terminal('b1', 'zhang');
    for (const operationId of operations) {
      shop.must('operation.start', { operationId, bayId: null, personIds: ['zhang'] }, OFFICE);
      shop.must('operation.finish', { operationId, selfChecked: true }, pad);
    }
    const check = { level: 'self', operationId: operations[0], personId: 'zhang', passed: true };
    expect(shop.file(visitId).checks).toMatchObject([check]);
  });
});
