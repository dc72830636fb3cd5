import { describe, expect, test } from 'vitest';
import type { Actor } from '../decision.ts';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop, OFFICE } from '../testing/fakeShop.ts';

const MINUTE = 60_000;

/** A car that Zhang works on in B1 with work left, as the terminal of B1 and a stranger's in B2 see it. */
function atWork() {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R11']);
  const [operationId = '', next = ''] = operations;
  shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
  shop.clock.now += MINUTE;
  return { shop, visitId, operationId, next, own: shop.terminal('b1', 'zhang'), strange: shop.terminal('b2', 'li') };
}
const refused = { ok: false, refusal: { code: 'not-allowed', rule: 'E7' } };

describe('a bay’s terminal acts on what its bay has to do with', () => {
  test.each<[string, (shop: FakeShop, id: string, visitId: string, who: Actor) => unknown]>([
    [
      'hold',
      (shop, operationId, _, who) =>
        shop.decide('operation.hold', { operationId, reason: 'D01', expectedEnd: null }, who),
    ],
    ['finish', (shop, operationId, _, who) => shop.decide('operation.finish', { operationId, selfChecked: true }, who)],
    [
      'crew',
      (shop, operationId, _, who) => shop.decide('operation.crew', { operationId, personIds: ['zhang', 'xu'] }, who),
    ],
    ['help', (shop, _, __, who) => shop.decide('help.ask', { bayId: 'b1', visitId: null }, who)],
  ])('%s', (_, attempt) => {
    const { shop, operationId, visitId, own, strange } = atWork();
    expect(attempt(shop, operationId, visitId, strange)).toMatchObject(refused);
    expect(attempt(shop, operationId, visitId, { ...own, bayId: null })).toMatchObject(refused);
    expect(attempt(shop, operationId, visitId, own)).toMatchObject({ ok: true });
  });

  test('self check, and the answer to a call', () => {
    const { shop, visitId, operationId, own, strange } = atWork();
    const { helpId = '' } = shop.must('help.ask', { bayId: 'b1', visitId: null }, own).answer;
    expect(shop.decide('help.answer', { helpId }, strange)).toMatchObject(refused);
    shop.must('help.answer', { helpId }, own);
    shop.must('operation.finish', { operationId, selfChecked: false }, own);
    const check = { visitId, operationId, level: 'self', passed: true } as const;
    expect(shop.decide('check.record', check, strange)).toMatchObject(refused);
    shop.must('check.record', check, own);
  });

  test('J8: it moves its own cars, and none away while somebody works on it', () => {
    const { shop, visitId, operationId, own, strange } = atWork();
    const away = { visitId, place: 'parking' } as const;
    expect(shop.decide('visit.move', away, strange)).toMatchObject(refused);
    expect(shop.decide('visit.move', away, own)).toMatchObject({ refusal: { code: 'operation-running' } });
    expect(shop.decide('visit.move', away, OFFICE).ok, 'the desk may').toBe(true);
    shop.must('operation.hold', { operationId, reason: 'D01', expectedEnd: null }, own);
    shop.must('visit.move', away, own);
  });

  test('E7: a tap made while the car stood there counts, though the car has been moved on since', () => {
    const { shop, visitId, operationId, own } = atWork();
    shop.clock.now = time('09:30');
    shop.must('visit.move', { visitId, place: 'bay', bayId: 'b2' });
    shop.clock.now = time('09:40');
    const finish = { operationId, selfChecked: true };
    const other = { ...own, person: shop.reader.person('xu') ?? null };
    expect(shop.decide('operation.finish', finish, other, time('09:35'))).toMatchObject(refused);
    shop.must('operation.finish', finish, other, time('09:20'));
    expect(operationOf(shop, operationId).doneAt).toBe(time('09:20'));
  });

  test('a road test is finished where its technician stands', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['G02']);
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: null, personIds: ['zhang'] });
    shop.must('visit.move', { visitId, place: 'road' });
    const finish = { operationId, selfChecked: true };
    expect(shop.decide('operation.finish', finish, shop.terminal('b1', 'li'))).toMatchObject(refused);
    shop.must('operation.finish', finish, shop.terminal('b1', 'zhang'));
  });
});

describe('J3: who may override', () => {
  const begin = (shop: FakeShop, actor: Actor) => {
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    const start = { operationId, bayId: 'b1', personIds: ['xu'] };
    expect(shop.decide('operation.start', start, actor)).toMatchObject({ refusal: { code: 'person-unqualified' } });
    return shop.decide('operation.start', { ...start, override: true }, actor);
  };

  test.each<[string, (shop: FakeShop) => Actor, boolean]>([
    ['the dispatcher’s desk with nobody signed in', () => OFFICE, true],
    ['a program', () => ({ ...OFFICE, deviceRole: 'program' }), true],
    ['the hub', () => ({ ...OFFICE, deviceRole: 'hub' }), true],
    ['the controller at a bay', (shop) => shop.terminal('b1', 'dd'), true],
    ['a technician at a bay', (shop) => shop.terminal('b1', 'zhang'), false],
    [
      'a technician signed in on the desk',
      (shop) => ({ ...shop.terminal('b1', 'zhang'), deviceRole: 'dispatcher' }),
      false,
    ],
    ['a terminal with nobody signed in', (shop) => ({ ...shop.terminal('b1', 'zhang'), person: null }), false],
  ])('%s', (_, actorOf, allowed) => {
    const shop = fakeShop(time('09:00'));
    const decision = begin(shop, actorOf(shop));
    expect(decision).toMatchObject(allowed ? { ok: true } : { refusal: { code: 'not-allowed', rule: 'J3' } });
  });

  test('where there is nothing to override, the word does no harm', () => {
    const shop = fakeShop(time('09:00'));
    const [operationId = ''] = arrive(shop, '京A11111', ['R10']).operations;
    shop.must('operation.start', { operationId, bayId: 'b1', override: true }, shop.terminal('b1', 'zhang'));
  });
});

describe('J9: who confirms hours', () => {
  test('their owner, or who leads the workshop', () => {
    const shop = fakeShop(time('17:50'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], {
      promise: { at: time('17:00', '2026-11-21'), means: 'phone' },
    });
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('18:00');
    const labour = shop.file(visitId).labour[0];
    shop.apply([{ table: 'labour', id: labour?.id ?? '', set: { end: time('18:00'), assumed: true } }]);
    const confirm = { labourId: labour?.id ?? '', end: time('18:00') };
    const may = (actor: Actor) => shop.decide('labour.confirm', confirm, actor).ok;
    expect(may(shop.terminal('b2', 'li'))).toBe(false);
    expect(may({ ...shop.terminal('b2', 'li'), deviceRole: 'dispatcher' })).toBe(false);
    expect(may(shop.terminal('b2', 'zhang')), 'on whatever terminal').toBe(true);
    expect(may(shop.terminal('b2', 'dd'))).toBe(true);
    expect(may(OFFICE)).toBe(true);
  });
});
