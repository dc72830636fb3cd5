import { expect, it } from 'vitest';
import { createClockWatch } from './clockWatch.ts';
import { openSampleCore } from './testing/sampleCore.ts';

const MINUTE = 60_000;

it('notices a clock that was set, either way, and a machine that slept; not time passing (H4)', () => {
  let [real, steady] = [1_000_000_000, 0];
  const look = createClockWatch(
    () => real,
    () => steady,
  );
  const pass = (ms: number, jump = 0) => {
    steady += ms;
    real += ms + jump;
    return look();
  };
  expect(pass(600 * MINUTE)).toBeNull();
  expect(pass(1_000, 2 * MINUTE)).toBeNull();
  const before = real;
  expect(pass(1_000, -60 * MINUTE)).toEqual({ from: before + 1_000, to: before + 1_000 - 60 * MINUTE });
  expect(pass(1_000)).toBeNull();
  expect(pass(1_000, 480 * MINUTE)).not.toBeNull();
  expect(pass(1_000)).toBeNull();
});

it('work that was begun before the clock was set back never lasts less than nothing (H4)', () => {
  const shop = openSampleCore();
  const { core, clock } = shop;
  const running = core.visits.openIds().flatMap((id) => core.reader.visit(id)?.operations ?? []);
  const ids = running.filter(({ state }) => state === 'working').map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  clock.set(clock.now() - 5 * 60 * MINUTE);
  const held = ids.map((operationId) =>
    shop.give('operation.hold', { operationId, reason: 'D12', note: 'x', expectedEnd: null, carFree: false }),
  );
  expect(held.some((answer) => 'ok' in answer && answer.ok)).toBe(true);
  for (const operationId of ids) {
    shop.give('operation.resume', { operationId, bayId: null });
    shop.give('operation.finish', { operationId, selfChecked: true });
  }
  const backwards = core.db.$client.prepare('select count(*) from labour where "end" < start').pluck().get();
  const stays = core.db.$client.prepare('select count(*) from stay where "end" < start').pluck().get();
  shop.close();
  expect([backwards, stays]).toEqual([0, 0]);
});
