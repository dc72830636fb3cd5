import { describe, expect, test } from 'vitest';
import type { Actor } from './decision.ts';
import type { Change } from './model.tables.ts';
import type { VisitFile } from './model.ts';
import { applyToFile } from './rows.ts';
import { arrive, time, workOff } from './testing/arrivals.ts';
import { type FakeShop, fakeShop, OFFICE } from './testing/fakeShop.ts';
import { finalRefusal, laterRefusal, mayUndo, type UndoSubject } from './undo.ts';

const SECOND = 1_000;
const NOON = time('12:00');

/** Asks for an undo: `now` and `at` as seconds after noon, the tap's own times likewise. */
function ask(
  actor: Actor,
  [now, at]: readonly [number, number],
  [recorded, happened]: readonly [number, number],
  { reason = '', rate = 1, kind = 'operation.started' as UndoSubject['kind'] } = {},
) {
  const shop = fakeShop(NOON);
  const context = { shop: shop.reader, actor, now: NOON + now * SECOND, at: NOON + at * SECOND, newId: () => 'x' };
  const subject = {
    kind,
    deviceId: 'pad-b1',
    recordedAt: NOON + recorded * SECOND,
    happenedAt: NOON + happened * SECOND,
  };
  const decision = mayUndo(context, subject, reason, rate);
  return decision.ok ? 'yes' : decision.refusal.code;
}
const pad = fakeShop(NOON).terminal('b1', 'zhang');

describe('J10: on the screen of the tap, within ten seconds', () => {
  test.each<[string, readonly [number, number], readonly [number, number], string]>([
    ['at once', [10, 10], [0, 0], 'yes'],
    ['with two seconds for the way', [12, 12], [0, 0], 'yes'],
    ['after that', [13, 13], [0, 0], 'undo-too-late'],
    ['live, of a tap that waited', [610, 609], [600, 0], 'yes'],
    ['much later, claimed to be of that moment', [3_600, 5], [0, 0], 'undo-too-late'],
    ['both waited offline', [3_601, 8], [3_600, 0], 'yes'],
    ['both waited, but far apart', [3_601, 13], [3_600, 0], 'undo-too-late'],
    ['both waited, the undo before its tap', [3_601, -1], [3_600, 0], 'undo-too-late'],
  ])('%s', (_, undone, tapped, answer) => {
    expect(ask(pad, undone, tapped)).toBe(answer);
  });

  test('not on another screen', () => {
    expect(ask({ ...pad, deviceId: 'pad-b2' }, [1, 1], [0, 0])).toBe('undo-too-late');
  });

  test('a demo’s clock runs fast, its people do not', () => {
    expect(ask(pad, [1_200, 1_200], [0, 0], { rate: 120 })).toBe('yes');
    expect(ask(pad, [1_500, 1_500], [0, 0], { rate: 120 })).toBe('undo-too-late');
  });
});

describe('J10: afterwards who leads the workshop, with a reason', () => {
  const people: readonly [string, Actor, boolean][] = [
    ['the desk with nobody signed in', OFFICE, true],
    ['a program', { ...OFFICE, deviceRole: 'program' }, true],
    ['the controller', { ...OFFICE, person: fakeShop(NOON).reader.person('dd') ?? null }, true],
    ['the controller at a bay', fakeShop(NOON).terminal('b2', 'dd'), true],
    ['an advisor on the desk', { ...OFFICE, person: fakeShop(NOON).reader.person('gu') ?? null }, false],
    ['a technician', pad, false],
  ];
  test.each(people)('%s', (_, actor, leads) => {
    const later = [3_600, 3_600] as const;
    expect(ask(actor, later, [0, 0], { reason: 'wrong car' })).toBe(leads ? 'yes' : 'undo-too-late');
    expect(ask(actor, later, [0, 0])).toBe(leads ? 'reason-missing' : 'undo-too-late');
  });

  test('what was told to the customer stands', () => {
    for (const kind of ['visit.promised', 'visit.settled', 'visit.delivered'] as const) {
      expect(ask(OFFICE, [1, 1], [0, 0], { kind, reason: 'x' })).toBe('undo-nothing');
    }
  });
});

/** A car with one job done at 09:30, not inspected yet. */
function workedOff() {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10']);
  for (const operationId of operations) workOff(shop, operationId, 'b1', 'zhang');
  return { shop, visitId, last: operations.at(-1) ?? '' };
}

/** The car as it would be with its last operation running again. */
function unfinished(shop: FakeShop, visitId: string, operationId: string): VisitFile {
  const file = shop.file(visitId);
  const labour = file.labour.filter((l) => l.operationId === operationId).at(-1);
  const changes: Change[] = [
    { table: 'operation', id: operationId, set: { state: 'working', doneAt: null } },
    { table: 'labour', id: labour?.id ?? '', set: { end: null } },
  ];
  const after = applyToFile(file, changes);
  return { ...after, checks: after.checks.filter((c) => c.operationId !== operationId || c.level !== 'self') };
}

describe('what came later', () => {
  const code = (before: VisitFile, after: VisitFile) => laterRefusal(before, after)?.code ?? 'yes';
  const STEPS: readonly [string, (shop: FakeShop, visitId: string) => void, string][] = [
    ['the work is only done', () => undefined, 'yes'],
    ['the final inspection passed', (shop, visitId) => shop.must('check.record', final(visitId)), 'undo-changed'],
    ['the wash began', (shop, visitId) => shop.must('visit.startWash', { visitId }), 'undo-changed'],
    [
      'the car is ready',
      (shop, visitId) => {
        shop.must('visit.finishWash', { visitId });
        shop.must('visit.ready', { visitId });
      },
      'undo-changed',
    ],
    ['the car is settled', (shop, visitId) => shop.must('visit.settle', { visitId }), 'visit-settled'],
    ['the car has left', (shop, visitId) => shop.must('visit.deliver', { visitId }), 'visit-closed'],
  ];
  const final = (visitId: string) => ({ visitId, operationId: null, level: 'final', passed: true }) as const;

  test.each(STEPS.map(([name, , expected], at) => [name, expected, at] as const))(
    'a finish is taken back when %s: %s',
    (_, expected, at) => {
      const { shop, visitId, last } = workedOff();
      for (const [, step] of STEPS.slice(0, at + 1)) step(shop, visitId);
      expect(code(shop.file(visitId), unfinished(shop, visitId, last))).toBe(expected);
    },
  );

  test('a passed check is not taken back from under the wash', () => {
    const { shop, visitId } = workedOff();
    shop.must('check.record', final(visitId));
    const unchecked = () => {
      const file = shop.file(visitId);
      return { ...file, checks: file.checks.filter((c) => c.level !== 'final') };
    };
    expect(code(shop.file(visitId), unchecked())).toBe('yes');
    shop.must('visit.startWash', { visitId });
    expect(code(shop.file(visitId), unchecked())).toBe('undo-changed');
  });

  test('a wash’s beginning not from under its end', () => {
    const { shop, visitId } = workedOff();
    shop.must('check.record', final(visitId));
    shop.must('visit.startWash', { visitId });
    shop.must('visit.finishWash', { visitId });
    const file = shop.file(visitId);
    const after = { ...file, visit: { ...file.visit, washStartedAt: null } };
    expect(code(file, after)).toBe('undo-changed');
  });

  test('a finish not from under a self check made up for later', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.must('operation.finish', { operationId, selfChecked: false });
    const before = shop.file(visitId);
    const running = { ...unfinished(shop, visitId, operationId), checks: before.checks };
    expect(code(before, running)).toBe('yes');
    shop.must('check.record', { visitId, operationId, level: 'self', passed: true });
    expect(code(shop.file(visitId), { ...running, checks: shop.file(visitId).checks })).toBe('undo-changed');
  });

  test('a settled car may be put back where it stood', () => {
    const { shop, visitId } = workedOff();
    shop.must('check.record', final(visitId));
    shop.must('visit.startWash', { visitId });
    shop.must('visit.finishWash', { visitId });
    shop.must('visit.ready', { visitId });
    shop.must('visit.settle', { visitId });
    const file = shop.file(visitId);
    expect(code(file, { ...file, stays: file.stays.slice(0, 1) })).toBe('yes');
    expect([finalRefusal(file, true), finalRefusal(file, false)?.code]).toEqual([null, 'visit-settled']);
  });

  test('nobody’s clock runs again on work that is over', () => {
    const { shop, visitId } = workedOff();
    const file = shop.file(visitId);
    expect(code(file, { ...file, labour: file.labour.map((l) => ({ ...l, end: null })) })).toBe('undo-changed');
  });
});
