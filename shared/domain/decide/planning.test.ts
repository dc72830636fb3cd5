import { describe, expect, test } from 'vitest';
import { refusalText } from '../../i18n/refusals.texts.ts';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { away, makeShift, putOn } from '../testing/planning.ts';

const onBay = (operationId: string, personIds: string[], startAt: number | null) =>
  ({ operationId, bayId: 'b1', teamId: null, personIds, startAt }) as const;

describe('who is away', () => {
  test('a warning names until when, over absences that follow one another', () => {
    const shop = fakeShop(time('09:00'));
    away(shop, 'li', time('12:00'), time('15:00'));
    away(shop, 'li', time('15:00'), time('08:00', '2026-11-23'));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    expect(shop.decide('operation.plan', onBay(operationId, ['li'], time('11:30')))).toMatchObject({
      refusal: { code: 'person-away', params: { person: '李中工', until: time('08:00', '2026-11-23') } },
    });
    expect(shop.decide('operation.plan', onBay(operationId, ['li'], time('11:00'))).ok, 'ends as he goes').toBe(true);
    expect(shop.decide('operation.plan', onBay(operationId, ['zhang'], time('12:00'))).ok, 'a colleague').toBe(true);
  });

  test('the controller may override it; the log keeps that; it is not asked again until the time changes', () => {
    const shop = fakeShop(time('09:00'));
    away(shop, 'li', time('12:00'), time('18:00'));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    const plan = onBay(operationId, ['li'], time('13:00'));
    const { events } = shop.must('operation.plan', { ...plan, override: true });
    expect(events[0]?.data?.overrides).toEqual(['person-away']);
    shop.must('operation.plan', { ...plan, bayId: 'b2' });
    expect(shop.decide('operation.plan', { ...plan, startAt: time('14:00') }).ok).toBe(false);
  });

  test('whoever begins the own work is here, whatever the calendar says', () => {
    const shop = fakeShop(time('09:00'));
    away(shop, 'li', time('08:00'), time('18:00'));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    const begin = { operationId, bayId: 'b1', personIds: ['li'] };
    expect(shop.decide('operation.start', begin)).toMatchObject({ refusal: { code: 'person-away' } });
    shop.must('operation.start', begin, shop.terminal('b1', 'li'));
  });

  test('an absence recorded after the plan is asked about at the start', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    shop.must('operation.plan', onBay(operationId, ['li'], time('09:00')));
    away(shop, 'li', time('08:00'), time('18:00'));
    const begin = { operationId, bayId: 'b1', personIds: [] };
    expect(shop.decide('operation.start', begin)).toMatchObject({ refusal: { code: 'person-away' } });
  });

  test('recording one lists the cars whose work falls into it; those only touching it do not', () => {
    const shop = fakeShop(time('09:00'));
    const [first = ''] = arrive(shop, '京A1', ['R10']).operations;
    const [second = ''] = arrive(shop, '京A2', ['R10']).operations;
    shop.must('operation.plan', onBay(first, ['li'], time('10:00')));
    shop.must('operation.plan', onBay(second, ['li'], time('11:00')));
    const row = { id: null, personId: 'li', from: time('11:00'), to: time('18:00'), kind: 'sick' } as const;
    expect(shop.must('absence.save', row).events[0]?.data?.cars).toEqual(['京A2']);
  });

  test('one under way may end now, and the time after it is free again', () => {
    const shop = fakeShop(time('09:00'));
    const id = away(shop, 'li', time('09:00'), time('18:00'));
    shop.clock.now = time('11:00');
    shop.must('absence.save', { id, personId: 'li', from: time('09:00'), to: time('11:00'), kind: 'leave' });
    expect(shop.reader.absences(time('11:00'), time('18:00'))).toEqual([]);
    expect(shop.reader.absences(time('10:59'), time('18:00'))).toHaveLength(1);
  });

  test('a withdrawn one counts for nothing', () => {
    const shop = fakeShop(time('09:00'));
    shop.must('absence.withdraw', { absenceId: away(shop, 'li', time('10:00'), time('18:00')) });
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    shop.must('operation.plan', onBay(operationId, ['li'], time('10:00')));
  });
});

describe('shifts', () => {
  test('who is at lunch is on shift: work may be planned into it', () => {
    const shop = fakeShop(time('09:00'));
    putOn(shop, 'li', makeShift(shop, '二班', [{ from: 660, to: 780 }]));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    expect(shop.decide('operation.plan', onBay(operationId, ['li'], time('11:30'))).ok).toBe(true);
  });

  test('people on the shop’s hours are not asked about overtime', () => {
    const shop = fakeShop(time('19:00'));
    const promise = { at: time('10:00', '2026-11-21'), means: 'phone' } as const;
    const [operationId = ''] = arrive(shop, '京A1', ['R10'], { promise }).operations;
    expect(shop.decide('operation.start', { operationId, bayId: 'b1', personIds: ['li'] }).ok).toBe(true);
  });

  test('a person saved without a word about the shift keeps it', () => {
    const shop = fakeShop(time('09:00'));
    const shiftId = makeShift(shop, '早班');
    expect(putOn(shop, 'li', shiftId).ok).toBe(true);
    const { hasPin: _, shiftId: __, ...row } = shop.reader.person('li') ?? ({} as never);
    shop.must('person.save', { ...row, certificates: [], level: 'senior' });
    expect(shop.reader.person('li')).toMatchObject({ level: 'senior', shiftId });
    expect(putOn(shop, 'li', null).ok).toBe(true);
    expect(shop.reader.person('li')?.shiftId).toBe(null);
  });
});

describe('a booth with places', () => {
  const booth = { id: 'booth', label: 'BOOTH', kind: 'booth', position: 2, teamId: null } as const;

  test('keeps them unless told otherwise, and loses them with its kind', () => {
    const shop = fakeShop(time('09:00'));
    shop.must('bay.save', { ...booth, places: 2 });
    shop.must('bay.save', booth);
    expect(shop.reader.bay('booth')?.places).toBe(2);
    shop.must('bay.save', { ...booth, kind: 'body' });
    expect(shop.reader.bay('booth')?.places).toBe(1);
  });
});

describe('F5: a locked plan', () => {
  test('is made by locking, not by planning, and stays when the dispatcher plans anew', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    const isLocked = () => operationOf(shop, operationId).plan.locked;
    shop.must('operation.plan', onBay(operationId, ['li'], time('10:00')));
    expect(isLocked()).toBe(false);
    shop.must('operation.lock', { operationId, locked: true });
    shop.must('operation.plan', onBay(operationId, ['zhang'], time('11:00')));
    expect(isLocked()).toBe(true);
    shop.must('operation.plan', { ...onBay(operationId, ['zhang'], time('11:00')), locked: false });
    expect(isLocked()).toBe(false);
    shop.must('operation.plan', { ...onBay(operationId, ['zhang'], time('11:00')), locked: true });
    expect(isLocked()).toBe(true);
  });

  test('ends when there is nothing left to lock', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
    shop.must('operation.plan', { ...onBay(operationId, [], time('10:00')), locked: true });
    shop.must('operation.plan', { operationId, bayId: null, teamId: null, personIds: [], startAt: null });
    expect(operationOf(shop, operationId).plan.locked).toBe(false);
    shop.must('operation.plan', { ...onBay(operationId, [], time('10:00')), locked: true });
    shop.must('operation.unplan', { operationId });
    expect(operationOf(shop, operationId).plan.locked).toBe(false);
  });
});

test('refusals about absences name the day, which is mostly not today', () => {
  const shop = fakeShop(time('09:00'));
  away(shop, 'li', time('12:00'), time('08:00', '2026-11-23'));
  const [operationId = ''] = arrive(shop, '京A1', ['R10']).operations;
  const said = (decision: ReturnType<typeof shop.decide>) =>
    decision.ok ? '' : refusalText('zh-CN', decision.refusal.code, decision.refusal.params, 'Asia/Shanghai');
  expect(said(shop.decide('operation.plan', onBay(operationId, ['li'], time('13:00'))))).toContain('11-23 08:00 回来');
  const again = { id: null, personId: 'li', from: time('10:00'), to: time('18:00'), kind: 'leave' } as const;
  expect(said(shop.decide('absence.save', again))).toContain('11-20 12:00 起，到 11-23 08:00');
});
