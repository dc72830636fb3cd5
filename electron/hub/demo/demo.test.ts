import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seedSampleShop } from '../../../db/demo/sampleShop.ts';
import { openDatabase } from '../../../db/open.ts';
import { createShopClock } from '../clock.ts';
import { createCore } from '../core.ts';
import { silentLog } from '../log.ts';
import { createDemo } from './demo.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let real = 0;

function opened() {
  const { db } = openDatabase(':memory:');
  const start = seedSampleShop({ db, date: '2026-11-21', pinHash: 'salt:key' });
  const clock = createShopClock(() => real);
  clock.set(start);
  const core = createCore({ db, clock, log: silentLog });
  const demo = createDemo(core, clock);
  const wait = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 250) {
      real += 250;
      vi.advanceTimersByTime(250);
    }
  };
  return { core, clock, demo, start, wait };
}

beforeEach(() => {
  real = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the clock is paused, run, set, advanced and sped up without anybody working', () => {
  const { core, clock, demo, start, wait } = opened();
  const head = core.head();
  demo.apply({ do: 'pause' });
  wait(1_000);
  expect(clock.now()).toBe(start);
  demo.apply({ do: 'advance', minutes: 30 });
  expect(clock.now()).toBe(start + 30 * MINUTE);
  demo.apply({ do: 'speed', rate: 60 });
  wait(1_000);
  expect(clock.now()).toBe(start + 31 * MINUTE);
  demo.apply({ do: 'set', at: start });
  expect(clock.now()).toBe(start);
  demo.apply({ do: 'run' });
  wait(1_000);
  expect(clock.now()).toBe(start + 1_000);
  expect(clock.reading().playing).toBe(false);
  expect(core.head()).toBe(head);
});

test('playing, people work and two minutes of the shop pass in a second, until somebody stops them', () => {
  const { core, clock, demo, start, wait } = opened();
  const head = core.head();
  demo.apply({ do: 'play' });
  wait(5_000);
  expect(clock.reading()).toEqual({ now: start + 10 * MINUTE, rate: 120, playing: true });
  expect(core.head()).toBeGreaterThan(head + 5);
  demo.apply({ do: 'stop' });
  const stopped = core.head();
  wait(5_000);
  expect(clock.reading()).toMatchObject({ rate: 1, playing: false });
  expect(core.head()).toBe(stopped);
});

test('paused while playing, nobody works', () => {
  const { core, demo, wait } = opened();
  demo.apply({ do: 'play' });
  wait(1_000);
  demo.apply({ do: 'pause' });
  wait(500);
  const paused = core.head();
  wait(5_000);
  expect(core.head()).toBe(paused);
});

test('the play ends with the day', () => {
  const { core, clock, demo, start, wait } = opened();
  demo.apply({ do: 'play' });
  clock.set(start + 7.6 * HOUR);
  wait(10_000);
  expect(clock.reading()).toMatchObject({ rate: 1, playing: false });
  const head = core.head();
  wait(10_000);
  expect(core.head()).toBe(head);
});

test('played by night, the next morning begins', () => {
  const { clock, demo, start } = opened();
  clock.set(start + 9 * HOUR);
  demo.apply({ do: 'play' });
  expect(clock.now()).toBe(start - 140 * MINUTE + 24 * HOUR);
  demo.stop();
});
