import { describe, expect, test } from 'vitest';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop, OFFICE } from '../testing/fakeShop.ts';
import type { IfBusy } from './busy.ts';

const MINUTE = 60_000;

/** Zhang runs one job in bay 1 and is asked to begin another in bay 2, twenty minutes later. */
function secondJob(ifBusy: IfBusy, crew = ['zhang']) {
  const shop = fakeShop(time('09:00'));
  const [first = ''] = arrive(shop, '京A11111', ['R10']).operations;
  const [second = ''] = arrive(shop, '京A22222', ['R10']).operations;
  shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: crew });
  shop.clock.now += 20 * MINUTE;
  const decision = shop.give('operation.start', { operationId: second, bayId: 'b2', personIds: ['zhang'], ifBusy });
  return { shop, first, second, decision };
}

const ends = (shop: FakeShop, operationId: string) =>
  shop.reader
    .visitOfPart('operation', operationId)
    ?.labour.filter((l) => l.operationId === operationId)
    .map((l) => l.end);

describe('J6: starting a second job', () => {
  test('asks, and says who works on what', () => {
    const { decision } = secondJob('ask');
    expect(decision).toMatchObject({
      refusal: { rule: 'J6', params: { person: '张大工', plate: '京A11111', other: '项目R10', otherEn: 'Work R10' } },
    });
  });

  test('holds the first: everybody’s clock on it stops, person away', () => {
    const { shop, first, second, decision } = secondJob('hold', ['zhang', 'li']);
    expect(decision.ok && decision.value.events.map((e) => e.kind)).toEqual(['operation.held', 'operation.started']);
    expect(operationOf(shop, first)).toMatchObject({ state: 'held', hold: { reason: 'D12', since: time('09:20') } });
    expect(ends(shop, first)).toEqual([time('09:20'), time('09:20')]);
    expect(operationOf(shop, second).state).toBe('working');
  });

  test('finishes the first, without a self check', () => {
    const { shop, first } = secondJob('finish');
    expect(operationOf(shop, first)).toMatchObject({ state: 'done', doneAt: time('09:20') });
    expect(shop.reader.visitOfPart('operation', first)?.checks).toEqual([]);
  });

  test('leaves the first to a colleague', () => {
    const { shop, first } = secondJob('leave', ['zhang', 'li']);
    expect(operationOf(shop, first).state).toBe('working');
    expect(ends(shop, first)).toEqual([time('09:20'), null]);
  });

  test('finishing the first counts for what waits for it on the same car', () => {
    const shop = fakeShop(time('09:00'));
    const [first = '', second = ''] = arrive(shop, '京A11111', ['R10', 'R10']).operations;
    shop.must('operation.edit', { operationId: second, set: { dependsOn: [{ operationId: first, lagMinutes: 0 }] } });
    shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['zhang'] });
    const next = { operationId: second, bayId: 'b1', personIds: ['zhang'] };
    expect(shop.decide('operation.start', { ...next, ifBusy: 'hold' }).ok).toBe(false);
    shop.must('operation.start', { ...next, ifBusy: 'finish' });
  });

  test('E7: a late tap does not put a person on a car twice', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10']);
    const [first = '', second = ''] = operations;
    shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('09:30');
    shop.must('operation.finish', { operationId: first, selfChecked: true });
    shop.must('operation.start', { operationId: second, bayId: 'b1', personIds: ['zhang'] }, OFFICE, time('09:10'));
    expect(shop.file(visitId).labour.map((l) => [l.start, l.end])).toEqual([
      [time('09:00'), time('09:30')],
      [time('09:30'), null],
    ]);
  });
});

test('E7: a late tap that leaves another job begins no earlier than that one did', () => {
  const shop = fakeShop(time('09:00'));
  const [first = ''] = arrive(shop, '京A11111', ['R10']).operations;
  const { visitId, operations } = arrive(shop, '京A22222', ['R10']);
  shop.clock.now = time('09:10');
  shop.must('operation.start', { operationId: first, bayId: 'b1', personIds: ['zhang'] });
  const second = { operationId: operations[0] ?? '', bayId: 'b2', personIds: ['zhang'], ifBusy: 'hold' as const };
  shop.must('operation.start', second, OFFICE, time('09:05'));
  expect(ends(shop, first)).toEqual([time('09:10')]);
  expect(shop.file(visitId).labour.map((l) => l.start)).toEqual([time('09:10')]);
});

describe('J5: work that needs nobody', () => {
  test('takes no attention, so one person may start two', () => {
    const shop = fakeShop(time('09:00'));
    const [bake = ''] = arrive(shop, '京A11111', ['P03']).operations;
    const [other = ''] = arrive(shop, '京A22222', ['R10']).operations;
    shop.must('operation.start', { operationId: other, bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.start', { operationId: bake, bayId: 'b2', personIds: ['zhang'] });
    const attended = shop.reader.openWork('zhang').map((w) => w.labour.attended);
    expect(new Set(attended)).toEqual(new Set([false, true]));
    expect(attended).toHaveLength(2);
  });
});

describe('who is on a running job', () => {
  test('leavers’ clocks stop, joiners’ start, the others’ go on', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang', 'li'] });
    shop.clock.now = time('09:30');
    shop.must('operation.crew', { operationId, personIds: ['li', 'xu'] });
    expect(shop.file(visitId).labour.map((l) => [l.personId, l.start, l.end])).toEqual([
      ['zhang', time('09:00'), time('09:30')],
      ['li', time('09:00'), null],
      ['xu', time('09:30'), null],
    ]);
    expect(operationOf(shop, operationId).plan.personIds).toEqual(['li', 'xu']);
  });

  test('an apprentice left alone is recorded, not refused', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang', 'xu'] });
    const { events } = shop.must('operation.crew', { operationId, personIds: ['xu'] });
    expect(events[0]?.data?.overrides).toEqual(['person-unqualified']);
  });
});
