import { describe, expect, test } from 'vitest';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { closeShift } from './shift.ts';

const none: never[] = [];

describe('the shop itself', () => {
  test('a new bay is in service; a saved one keeps its state; a retired label is free again', () => {
    const shop = fakeShop(time('09:00'));
    const row = { label: 'B9', kind: 'tyre', position: 9, teamId: null } as const;
    const { bayId = '' } = shop.must('bay.save', { id: null, ...row }).answer;
    expect(shop.reader.bay(bayId)).toMatchObject({ ...row, outOfService: null, retired: false });
    shop.must('bay.close', { bayId, reason: '漏油', expectedBack: null });
    shop.must('bay.save', { id: bayId, ...row, kind: 'general' });
    expect(shop.reader.bay(bayId)).toMatchObject({
      kind: 'general',
      outOfService: { reason: '漏油', since: time('09:00') },
    });
    shop.must('bay.save', { id: bayId, ...row, retired: true });
    shop.must('bay.save', { id: null, ...row });
  });

  test('a new person has no PIN; saving keeps it, and one’s own badge', () => {
    const shop = fakeShop(time('09:00'));
    const row = {
      name: '新人',
      role: 'technician',
      trade: 'body',
      level: 'junior',
      certificates: none,
      teamId: 't1',
      badge: '007',
    } as const;
    const { personId = '' } = shop.must('person.save', { id: null, ...row }).answer;
    expect(shop.reader.person(personId)).toMatchObject({ ...row, hasPin: false });
    shop.apply([{ table: 'person', id: personId, set: { hasPin: true } }]);
    shop.must('person.save', { id: personId, ...row, level: 'senior' });
    expect(shop.reader.person(personId)).toMatchObject({ level: 'senior', hasPin: true });
  });

  test('who has a clock running does not leave the shop', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['li'] });
    const li = shop.reader.person('li');
    if (!li) throw new Error('no li');
    const { hasPin: _, ...row } = li;
    const decision = shop.give('person.save', { ...row, certificates: [], retired: true });
    expect(decision).toMatchObject({ refusal: { code: 'person-busy', params: { plate: '京A11111' } } });
  });

  test('the only controller may be renamed, and leave once there is another', () => {
    const shop = fakeShop(time('09:00'));
    const row = {
      name: '老调度',
      role: 'controller',
      trade: null,
      level: null,
      certificates: none,
      teamId: null,
      badge: null,
    } as const;
    shop.must('person.save', { id: 'dd', ...row });
    shop.must('person.save', { id: null, ...row, name: '新调度' });
    shop.must('person.save', { id: 'dd', ...row, retired: true });
  });

  test('a line of the time table is made under a free code, and changed under its own', () => {
    const shop = fakeShop(time('09:00'));
    const old = shop.reader.standard('R10');
    if (!old) throw new Error('no R10');
    const row = { ...old, inspection: ['self', 'self', 'final'] as ('self' | 'final')[], minutes: 75 };
    shop.must('standard.save', { ...row, isNew: false });
    expect(shop.reader.standard('R10')).toMatchObject({ minutes: 75, inspection: ['self', 'final'] });
    shop.must('standard.save', { ...row, id: 'R99', isNew: true });
    expect(shop.reader.standard('R99')).toEqual({ ...row, id: 'R99', inspection: ['self', 'final'] });
    expect(shop.give('standard.save', { ...row, isNew: false, unattendedMinutes: 76 }).ok).toBe(false);
  });

  test('a new line of the time table never overwrites another, and a changed one is there', () => {
    const shop = fakeShop(time('09:00'));
    const old = shop.reader.standard('R10');
    if (!old) throw new Error('no R10');
    const row = { ...old, inspection: [...old.inspection], minutes: 75 };
    const taken = { refusal: { code: 'name-taken', params: { name: 'R10' } } };
    expect(shop.give('standard.save', { ...row, isNew: true })).toMatchObject(taken);
    shop.must('standard.save', { ...row, isNew: false, retired: true });
    expect(shop.give('standard.save', { ...row, isNew: true }), 'nor a retired one').toMatchObject(taken);
    const unknown = shop.give('standard.save', { ...row, id: 'R99', isNew: false });
    expect(unknown).toMatchObject({ refusal: { code: 'not-found' } });
  });

  test('settings are changed one by one', () => {
    const shop = fakeShop(time('09:00'));
    const before = shop.reader.shop();
    shop.must('shop.save', { washMinutes: 25 });
    expect(shop.reader.shop()).toEqual({ ...before, washMinutes: 25 });
  });

  test('a call for help is answered once, and may then be made again', () => {
    const shop = fakeShop(time('09:00'));
    const { helpId = '' } = shop.must('help.ask', { bayId: 'b1', visitId: null }, shop.terminal('b1', 'zhang')).answer;
    expect(shop.reader.help(helpId)).toMatchObject({ personId: 'zhang', answeredAt: null });
    shop.clock.now = time('09:05');
    shop.must('help.answer', { helpId });
    expect(shop.reader.help(helpId)?.answeredAt).toBe(time('09:05'));
    expect(shop.give('help.answer', { helpId }).ok).toBe(false);
    shop.must('help.ask', { bayId: 'b1', visitId: null });
  });

  test('E7: an attention is settled once', () => {
    const shop = fakeShop(time('09:00'));
    const attention = {
      id: 'a1',
      deviceId: 'pad',
      personId: null,
      visitId: null,
      operationId: null,
      command: 'operation.start',
      code: 'bay-taken',
      params: {},
      happenedAt: time('08:30'),
      recordedAt: time('09:00'),
      resolvedAt: null,
    };
    shop.apply([{ table: 'attention', insert: attention }]);
    shop.must('attention.resolve', { attentionId: 'a1' });
    expect(shop.reader.attention('a1')?.resolvedAt).toBe(time('09:00'));
    expect(shop.give('attention.resolve', { attentionId: 'a1' }).ok).toBe(false);
  });
});

describe('J9: hours closed at shift end', () => {
  function overnight() {
    const shop = fakeShop(time('17:00'));
    const promise = { at: time('17:00', '2026-11-21'), means: 'phone' } as const;
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], { promise });
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang', 'li'] });
    shop.clock.now = time('19:00');
    shop.apply(closeShift(time('18:00'), shop.files()).flatMap((e) => e.changes));
    return { shop, visitId, operationId: operations[0] ?? '', labourId: shop.file(visitId).labour[0]?.id ?? '' };
  }

  test('end at closing time, however late the hub notices', () => {
    const { shop, visitId, operationId } = overnight();
    expect(shop.file(visitId).labour.map((l) => [l.end, l.assumed])).toEqual(Array(2).fill([time('18:00'), true]));
    expect(operationOf(shop, operationId).hold?.since).toBe(time('18:00'));
  });

  test('are confirmed as they are without a reason', () => {
    const { shop, visitId, labourId } = overnight();
    shop.must('labour.confirm', { labourId, end: time('18:00') });
    expect(shop.file(visitId).labour.map((l) => l.assumed)).toEqual([false, true]);
    expect(shop.give('labour.confirm', { labourId, end: time('18:00') }).ok, 'once').toBe(false);
  });

  test.each([
    ['before they began', '16:59'],
    ['in the future', '19:01'],
  ])('cannot end %s', (_what, end) => {
    const { shop, labourId } = overnight();
    expect(shop.give('labour.confirm', { labourId, end: time(end), reason: '更正' }).ok).toBe(false);
  });

  test('are confirmed also when the car has left meanwhile', () => {
    const { shop, visitId, labourId } = overnight();
    shop.must('visit.cancel', { visitId, reason: '不修了' });
    shop.must('labour.confirm', { labourId, end: time('18:00') });
  });
});
