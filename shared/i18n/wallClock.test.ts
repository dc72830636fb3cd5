import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shopInstant, wallClock } from './wallClock.ts';

it('comes back to the same minute in any zone, whatever zone the machine is in', () => {
  const minute = fc.integer({ min: 27_000_000, max: 32_000_000 }).map((n) => n * 60_000);
  fc.assert(
    fc.property(minute, fc.constantFrom('Asia/Shanghai', 'UTC', 'Asia/Kolkata'), (at, zone) => {
      expect(shopInstant(wallClock(at, zone), zone)).toBe(at);
    }),
  );
});

it('reads the clock on the shop’s wall', () => {
  expect(wallClock(Date.UTC(2026, 10, 23, 1, 5), 'Asia/Shanghai')).toBe('2026-11-23T09:05');
});
