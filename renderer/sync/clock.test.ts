// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClock } from './clock.ts';

/** A machine whose wall clock is wrong by `off` ms, and whose time passes when told to. */
function machine(off = 0) {
  let real = 1_000;
  let wall = 1_763_000_000_000 + off;
  const timers = { monotonic: () => real, wall: () => wall };
  const clock = createClock(timers);
  return {
    clock,
    pass: (ms: number) => {
      real += ms;
      wall += ms;
    },
    setWall: (ms: number) => {
      wall += ms;
    },
    head: (now: number, rate = 1) => clock.read({ now, rate, playing: false }, { exact: false }),
    set: (now: number, rate = 1) => clock.read({ now, rate, playing: false }, { exact: true }),
  };
}
const NINE = 1_763_000_000_000;

describe('the hub’s clock on a screen (S7)', () => {
  it('E7: a machine six minutes fast stamps a tap with the hub’s time, also after half an hour offline', () => {
    const { clock, set, pass } = machine(6 * 60_000);
    set(NINE);
    pass(13 * 60_000);
    expect(clock.stamp()).toBe(NINE + 13 * 60_000);
  });

  it('does not notice that the machine’s own clock is set while the page is open', () => {
    const { clock, set, pass, setWall } = machine();
    set(NINE);
    setWall(-3_600_000);
    pass(1_000);
    expect(clock.stamp()).toBe(NINE + 1_000);
  });

  it('knows nothing before the first reading, and says so', () => {
    const { clock } = machine();
    expect(clock.stamp()).toBeNull();
    expect(clock.state.get().known).toBe(false);
  });

  it.each([0, 1, 60, 3_600])('runs at the demo’s rate of %i', (rate) => {
    const { clock, set, pass } = machine();
    set(NINE, rate);
    pass(500);
    expect(clock.now()).toBe(NINE + 500 * rate);
  });

  it('adds the way of a welcome, at the clock’s own rate', () => {
    const { clock } = machine();
    clock.read({ now: NINE, rate: 60, playing: true }, { exact: true, delayMs: 20 });
    expect(clock.now()).toBe(NINE + 1_200);
  });

  it('follows a clock that is sped up from where it says it is', () => {
    const { clock, set, pass } = machine();
    set(NINE);
    pass(10_000);
    set(NINE + 9_900, 60);
    pass(1_000);
    expect(clock.now()).toBe(NINE + 9_900 + 60_000);
    set(NINE + 69_900, 1);
    pass(1_000);
    expect(clock.now()).toBe(NINE + 70_900);
  });

  it('stands still with a clock that is paused, however often it hears so', () => {
    const { clock, set, head, pass } = machine();
    set(NINE, 0);
    for (let heads = 0; heads < 3; heads++) {
      pass(5_000);
      head(NINE, 0);
      expect(clock.now()).toBe(NINE);
    }
  });

  it('follows a clock that is paused, sped up or set back at once', () => {
    const { clock, set, pass } = machine();
    set(NINE);
    pass(10_000);
    set(NINE + 9_900, 0);
    expect(clock.now()).toBe(NINE + 9_900);
    pass(10_000);
    expect(clock.now()).toBe(NINE + 9_900);
    set(NINE - 3_600_000);
    expect(clock.now()).toBe(NINE - 3_600_000);
  });

  it('believes a heartbeat that is ahead, but one that lags only when the next says the same', () => {
    const { clock, set, pass, head } = machine();
    set(NINE);
    head(NINE + 60_000);
    expect(clock.now()).toBe(NINE + 60_000);
    pass(5_000);
    head(NINE + 5_000);
    expect(clock.now()).toBe(NINE + 65_000);
    pass(5_000);
    head(NINE + 10_000);
    expect(clock.now()).toBe(NINE + 10_000);
  });

  it('counts a sleep that the monotonic clock did not', () => {
    const { clock, set, pass, setWall } = machine();
    set(NINE);
    setWall(20 * 60_000);
    clock.slept(20 * 60_000);
    pass(1_000);
    expect(clock.stamp()).toBe(NINE + 20 * 60_000 + 1_000);
  });

  it('starts offline from what is remembered, and drops that at the first reading', () => {
    const first = machine(6 * 60_000);
    first.set(NINE);
    const memory = first.clock.memory();
    const next = machine(6 * 60_000);
    next.pass(3_600_000);
    next.clock.recall(memory!);
    expect(next.clock.stamp()).toBe(NINE + 3_600_000);
    next.set(NINE + 1);
    expect(next.clock.stamp()).toBe(NINE + 1);
    next.clock.recall(memory!);
    expect(next.clock.stamp()).toBe(NINE + 1);
  });

  it('never runs backwards by jitter, and stays within it', () => {
    const beat = fc.record({ after: fc.integer({ min: 1, max: 6_000 }), late: fc.integer({ min: 0, max: 1_900 }) });
    fc.assert(
      fc.property(fc.array(beat, { maxLength: 60 }), fc.constantFrom(1, 60, 3_600), (beats, rate) => {
        const { clock, set, pass, head } = machine();
        set(NINE, rate);
        let hub = NINE;
        let last = clock.now();
        for (const { after, late } of beats) {
          for (let i = 0; i < 4; i += 1) {
            pass(after / 4);
            expect(clock.now()).toBeGreaterThanOrEqual(last);
            last = clock.now();
          }
          hub += after * rate;
          head(hub - late * rate, rate);
          expect(clock.now()).toBeGreaterThanOrEqual(last);
          expect(Math.abs(clock.now() - hub)).toBeLessThanOrEqual(1_901 * rate);
        }
      }),
    );
  });
});
