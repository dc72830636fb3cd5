import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpen } from './calendar.ts';
import { forecastWarnings } from './decide/warning.events.ts';
import type { Warning } from './model.ontime.ts';
import { approvedAddition } from './testing/additions.ts';
import { arrive, time, workOff } from './testing/arrivals.ts';
import { type FakeShop, fakeShop } from './testing/fakeShop.ts';
import { asksTechnician, endOfWarning, escalationOf, openWarnings, warningDue } from './warnings.ts';

const MINUTE = 60_000;

/** A car promised for a time of day; two hours of work and 50 minutes of what follows make every forecast late. */
function promised(shop: FakeShop, at: string, standards: readonly string[] = ['R11']) {
  return arrive(shop, '京A11111', standards, { promise: { at: time(at), means: 'in-person', outsideHours: true } });
}

const due = (shop: FakeShop, visitId: string) =>
  warningDue(shop.file(visitId), shop.reader.shop(), shop.clock.now) !== null;

/** What the hub does every minute. */
function look(shop: FakeShop): void {
  let n = 0;
  const newId = () => `w-${shop.clock.now}-${++n}`;
  const events = forecastWarnings(shop.files(), shop.reader.shop(), shop.clock.now, newId);
  shop.apply(events.flatMap(({ changes }) => changes));
}

function warned(shop: FakeShop, visitId: string): Warning {
  look(shop);
  const warning = shop.file(visitId).warnings.at(-1);
  if (!warning) throw new Error('no warning');
  return warning;
}

const end = (shop: FakeShop, visitId: string) => {
  const { warnings } = shop.file(visitId);
  const warning = warnings.at(-1);
  return warning ? (endOfWarning(shop.file(visitId), warning, shop.reader.shop().policy)?.how ?? 'open') : 'none';
};

describe('P5: a warning is due', () => {
  test('from half an hour before the promise, to the minute, as the setting says', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = promised(shop, '16:00');
    shop.clock.now = time('15:30') - 1;
    expect(due(shop, visitId)).toBe(false);
    shop.clock.now = time('15:30');
    expect(due(shop, visitId)).toBe(true);
    const { policy } = shop.reader.shop();
    shop.apply([{ table: 'shop', id: 'shop', set: { policy: { ...policy, warnMinutes: 20 } } }]);
    expect(due(shop, visitId)).toBe(false);
    shop.clock.now = time('15:40');
    expect(due(shop, visitId)).toBe(true);
  });

  test('when the forecast is later than the promise, not when it is equal', () => {
    const shop = fakeShop(time('14:00'));
    const { visitId, operations } = promised(shop, '15:20', ['R10']);
    workOff(shop, operations[0] ?? '', 'b1', 'zhang');
    shop.clock.now = time('14:50');
    shop.must(
      'check.record',
      { visitId, operationId: null, level: 'final', passed: true },
      shop.terminal('b1', 'jian'),
    );
    expect(due(shop, visitId), 'wash 20 and settlement 10 end at 15:20').toBe(false);
    shop.clock.now = time('14:51');
    expect(due(shop, visitId)).toBe(true);
  });

  test('not of a car that is ready', () => {
    const shop = fakeShop(time('14:00'));
    const { visitId } = promised(shop, '15:20', []);
    shop.apply([{ table: 'visit', id: visitId, set: { readyAt: time('14:10') } }]);
    shop.clock.now = time('15:19');
    expect(due(shop, visitId)).toBe(false);
  });

  test('E6: never in a break; raised after it if it is due still, and so is one whose promise fell into it', () => {
    const shop = fakeShop(time('09:00'));
    const afterLunch = promised(shop, '13:10').visitId;
    const inLunch = promised(shop, '12:45').visitId;
    shop.clock.now = time('12:30');
    expect([due(shop, afterLunch), due(shop, inLunch)]).toEqual([false, false]);
    shop.clock.now = time('13:00');
    expect([due(shop, afterLunch), due(shop, inLunch)]).toEqual([true, true]);
  });

  test('neither by night nor next morning about what passed the evening before', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = promised(shop, '18:00');
    shop.clock.now = time('18:00');
    expect(due(shop, visitId)).toBe(false);
    shop.clock.now = time('08:00', '2026-11-21');
    expect(due(shop, visitId)).toBe(false);
  });

  test('once per promise: another one that counts gets its own', () => {
    const shop = fakeShop(time('14:00'));
    const { visitId } = promised(shop, '15:00');
    shop.clock.now = time('14:30');
    look(shop);
    look(shop);
    expect(shop.file(visitId).warnings).toHaveLength(1);
    shop.apply([{ table: 'addition', insert: approvedAddition('pads', time('14:40'), visitId) }]);
    const later = { at: time('16:00'), agreedAt: time('14:45'), cause: 'addition', additionIds: ['pads'] } as const;
    const [first] = shop.file(visitId).promises;
    if (first) shop.apply([{ table: 'promise', insert: { ...first, ...later, id: 'second' } }]);
    expect(end(shop, visitId)).toBe('told');
    shop.clock.now = time('15:30');
    look(shop);
    expect(shop.file(visitId).warnings.map(({ promiseId }) => promiseId)).toEqual([first?.id, 'second']);
  });
});

describe('P5: a warning ends', () => {
  const raised = () => {
    const shop = fakeShop(time('14:00'));
    const { visitId } = promised(shop, '15:00');
    shop.clock.now = time('14:30');
    const warning = warned(shop, visitId);
    shop.clock.now += MINUTE;
    return { shop, visitId, warningId: warning.id };
  };

  test('with its answer', () => {
    const { shop, visitId, warningId } = raised();
    expect(end(shop, visitId)).toBe('open');
    shop.must('warning.answer', { warningId, outcome: 'unreachable' });
    expect(end(shop, visitId)).toBe('unreachable');
  });

  test('with whatever the customer is told meanwhile, though it does not count', () => {
    const { shop, visitId } = raised();
    shop.must('visit.promise', { visitId, at: time('16:30'), means: 'phone', cause: 'workshop' });
    expect(end(shop, visitId)).toBe('told');
    expect(openWarnings(shop.file(visitId), shop.reader.shop().policy)).toEqual([]);
  });

  test.each([
    ['readyAt', 'ready'],
    ['settledAt', 'settled'],
    ['cancelledAt', 'cancelled'],
  ] as const)('with %s, and opens again when that is taken back', (field, how) => {
    const { shop, visitId } = raised();
    shop.apply([{ table: 'visit', id: visitId, set: { [field]: shop.clock.now } }]);
    expect(end(shop, visitId)).toBe(how);
    shop.apply([{ table: 'visit', id: visitId, set: { [field]: null } }]);
    expect(end(shop, visitId)).toBe('open');
  });

  test('the first end counts: who told the customer before the car was ready is named', () => {
    const { shop, visitId, warningId } = raised();
    shop.must('warning.answer', { warningId, outcome: 'holds' });
    shop.apply([{ table: 'visit', id: visitId, set: { readyAt: shop.clock.now + 5 * MINUTE } }]);
    expect(end(shop, visitId)).toBe('holds');
  });
});

test('E6: unanswered, it escalates after 5 and after 10 minutes; an answer stops that', () => {
  const shop = fakeShop(time('14:00'));
  const { visitId } = promised(shop, '15:00');
  shop.clock.now = time('14:30');
  const warning = warned(shop, visitId);
  const { policy } = shop.reader.shop();
  const at = (clock: string, row = warning) => escalationOf(row, policy, time(clock));
  expect([at('14:34'), at('14:35'), at('14:39'), at('14:40'), at('17:00')]).toEqual([0, 1, 1, 2, 2]);
  expect(at('17:00', { ...warning, answeredAt: time('14:36') })).toBe(1);
});

test('the technician is asked about what the forecast says, until he has said', () => {
  const shop = fakeShop(time('14:00'));
  const { visitId } = promised(shop, '15:00');
  shop.clock.now = time('14:30');
  const asks = () => shop.file(visitId).warnings.map((warning) => asksTechnician(shop.file(visitId), warning));
  warned(shop, visitId);
  expect(asks()).toEqual([true]);
  shop.must('warning.raise', { visitId, cause: 'D02' });
  expect(asks()).toEqual([false]);
});

const lastId = (shop: FakeShop, visitId: string) => shop.file(visitId).warnings.at(-1)?.id ?? 'none';

/** What may happen to a car in a minute; refusals are part of life. */
const ACTS = {
  raise: (shop: FakeShop, visitId: string) => shop.give('warning.raise', { visitId, cause: 'D14' }),
  told: (shop: FakeShop, visitId: string) =>
    shop.give('visit.promise', { visitId, at: shop.clock.now + 40 * MINUTE, means: 'phone', cause: 'workshop' }),
  answer: (shop: FakeShop, visitId: string) =>
    shop.give('warning.answer', { warningId: lastId(shop, visitId), outcome: 'holds' }),
  reply: (shop: FakeShop, visitId: string) => shop.give('warning.reply', { warningId: lastId(shop, visitId) }),
  see: (shop: FakeShop, visitId: string) => shop.give('warning.see', { warningId: lastId(shop, visitId) }),
} as const;
const act = fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[]));

test('whatever happens: one warning per promise, none by forecast in a break, at most one open, an end stays an end', () => {
  const day = fc.record({
    promise: fc.integer({ min: 9 * 60, max: 18 * 60 }),
    acts: fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), act), { maxLength: 12 }),
  });
  fc.assert(
    fc.property(day, ({ promise, acts }) => {
      const shop = fakeShop(time('08:00'));
      const clock = `${String(Math.floor(promise / 60)).padStart(2, '0')}:${String(promise % 60).padStart(2, '0')}`;
      const { visitId } = promised(shop, clock);
      const { hours, policy } = shop.reader.shop();
      const ended = new Set<string>();
      for (let minute = 0; minute <= 660; minute += 3) {
        shop.clock.now = time('08:00') + minute * MINUTE;
        look(shop);
        for (const [at, name] of acts) if (at >= minute && at < minute + 3) ACTS[name](shop, visitId);
        const file = shop.file(visitId);
        expect(openWarnings(file, policy).length).toBeLessThanOrEqual(1);
        for (const warning of file.warnings) {
          if (endOfWarning(file, warning, policy) !== null) ended.add(warning.id);
          expect(ended.has(warning.id)).toBe(endOfWarning(file, warning, policy) !== null);
        }
      }
      const { warnings } = shop.file(visitId);
      expect(new Set(warnings.map(({ promiseId }) => promiseId)).size).toBe(warnings.length);
      for (const { source, raisedAt } of warnings)
        if (source === 'forecast') expect(isOpen(raisedAt, hours)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
