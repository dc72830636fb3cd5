import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedMinutes, manMinutes, remainingMinutes, runsByItself } from './labour.ts';
import { arrive, time } from './testing/arrivals.ts';
import { fakeShop } from './testing/fakeShop.ts';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;
const span = fc
  .tuple(fc.nat(999), fc.nat(999), fc.boolean())
  .map(([a, b, open]) => ({ start: Math.min(a, b) * MINUTE, end: open ? null : Math.max(a, b) * MINUTE }));

test('J7: elapsed minutes are those in which anybody worked', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      let counted = 0;
      for (let at = 0; at < NOW; at += MINUTE) {
        if (spans.some((s) => s.start <= at && at < (s.end ?? NOW))) counted++;
      }
      expect(elapsedMinutes(spans, NOW)).toBe(counted);
    }),
  );
});

test('J7: man-minutes are never less than elapsed, and equal for one person', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      expect(manMinutes(spans, NOW)).toBeGreaterThanOrEqual(elapsedMinutes(spans, NOW));
      expect(manMinutes(spans.slice(0, 1), NOW)).toBe(elapsedMinutes(spans.slice(0, 1), NOW));
    }),
  );
});

test('what remains: the plan, less what was worked, never nothing while it runs', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
  const [operationId = ''] = operations;
  const left = () => {
    const file = shop.file(visitId);
    return file.operations.map((o) => remainingMinutes(file, o, shop.clock.now, shop.reader.shop().hours))[0];
  };
  expect(left()).toBe(60);
  shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
  shop.clock.now += 45 * MINUTE;
  expect(left()).toBe(15);
  shop.clock.now += 60 * MINUTE;
  expect(left()).toBe(6);
  shop.must('operation.finish', { operationId, selfChecked: true });
  expect(left()).toBe(0);
});

test('J5: attended work comes first, and rework is done by hand', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A11111', ['M11']);
  shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['li'] });
  const file = shop.file(visitId);
  const [operation] = file.operations;
  if (!operation) throw new Error('no operation');
  expect(runsByItself(file, operation, time('09:29'))).toBe(false);
  expect(runsByItself(file, operation, time('09:30'))).toBe(true);
  expect(runsByItself(file, { ...operation, reworks: 1 }, time('10:30'))).toBe(false);
});

test('E4: lunch and the night bring a job no further, though the clock of its people ran on (J7)', () => {
  const shop = fakeShop(time('11:50'));
  const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
  shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang', 'li'] });
  const { hours } = shop.reader.shop();
  const file = shop.file(visitId);
  const [operation] = file.operations;
  if (!operation) throw new Error('no operation');
  expect(remainingMinutes(file, operation, time('12:30'), hours)).toBe(50);
  expect(remainingMinutes(file, operation, time('13:00'), hours)).toBe(50);
  expect(remainingMinutes(file, operation, time('13:10'), hours)).toBe(40);
  expect(elapsedMinutes(file.labour, time('13:00'))).toBe(70);
  expect(manMinutes(file.labour, time('13:00'))).toBe(140);
});
