import { describe, expect, test } from 'vitest';
import { loungeStepOf, stageOf } from './stage.ts';
import { arrive, time, workOff } from './testing/arrivals.ts';
import { type FakeShop, fakeShop } from './testing/fakeShop.ts';

/** A visit's stage and what the lounge says, after each of these. */
function stages(shop: FakeShop, visitId: string, steps: readonly (() => unknown)[]) {
  const seen = () => `${stageOf(shop.file(visitId))} / ${loungeStepOf(shop.file(visitId))}`;
  const first = seen();
  const after = steps.map((step) => {
    step();
    return seen();
  });
  return [first, ...after];
}

describe('J1: the stage follows from work and stamps', () => {
  test('all the way', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    const start = { operationId, bayId: 'b1', personIds: ['zhang'] };
    const all = stages(shop, visitId, [
      () => shop.must('operation.plan', { operationId, bayId: 'b1', teamId: null, personIds: [], startAt: null }),
      () => shop.must('operation.start', start),
      () => shop.must('operation.hold', { operationId, reason: 'D02', expectedEnd: null }),
      () => shop.must('operation.resume', start),
      () => shop.must('operation.finish', { operationId, selfChecked: true }),
      () => shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true }),
      () => shop.must('visit.startWash', { visitId }),
      () => shop.must('visit.finishWash', { visitId }),
      () => shop.must('visit.ready', { visitId }),
      () => shop.must('visit.settle', { visitId }),
      () => shop.must('visit.deliver', { visitId }),
    ]);
    expect(all).toEqual([
      'arrived / received',
      'queued / waiting',
      'working / repair',
      'held / repair',
      'working / repair',
      'inspecting / inspection',
      'washing / wash',
      'washing / wash',
      'washing / wash',
      'ready / ready',
      'settled / ready',
      'delivered / ready',
    ]);
  });

  test('a car that nobody washes never says wash', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['G02'], { washWanted: false });
    const all = stages(shop, visitId, [
      () => workOff(shop, operations[0] ?? '', null, 'zhang'),
      () => shop.must('visit.ready', { visitId }),
    ]);
    expect(all).toEqual(['arrived / received', 'inspecting / inspection', 'ready / ready']);
  });

  test('a visit without work, or whose work fell away, waits for some', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    shop.must('operation.drop', { operationId: operations[0] ?? '', reason: '不做' });
    expect(stageOf(shop.file(visitId))).toBe('arrived');
    shop.must('visit.cancel', { visitId, reason: '走了' });
    expect(stageOf(shop.file(visitId))).toBe('cancelled');
  });

  test('more work takes a ready car back to the workshop, and to another wash', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['G02']);
    workOff(shop, operations[0] ?? '', null, 'zhang');
    shop.must('visit.startWash', { visitId });
    shop.must('visit.finishWash', { visitId });
    shop.must('visit.ready', { visitId });
    const { events } = shop.must('operation.add', { visitId, operation: { standardId: 'R10', addition: true } });
    expect(events.map((e) => e.kind)).toEqual(['visit.reopened', 'operation.added']);
    expect(stageOf(shop.file(visitId))).toBe('arrived');
    expect(shop.file(visitId).visit).toMatchObject({ readyAt: null, washStartedAt: null, washedAt: null });
  });
});
