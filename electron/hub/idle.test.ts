import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { createIdleBook, signOutIdle } from './idle.ts';
import { openSampleCore, type SampleCore } from './testing/sampleCore.ts';

const HOUR = 3_600_000;

describe('how long nobody touched a screen (A3)', () => {
  let now = 0;
  const book = (asleepMs = 0) => {
    now = 0;
    return createIdleBook(asleepMs, () => now);
  };

  it('counts from the last touch', () => {
    const idle = book();
    idle.begins('pad', HOUR);
    now = HOUR - 1;
    expect(idle.isOver('pad')).toBe(false);
    idle.touched('pad', HOUR);
    now = 2 * HOUR - 2;
    expect(idle.isOver('pad')).toBe(false);
    now = 2 * HOUR;
    expect(idle.isOver('pad')).toBe(true);
  });

  it('a hello is no touch', () => {
    const idle = book();
    idle.begins('pad', HOUR);
    now = HOUR / 2;
    idle.arrives('pad', HOUR);
    now = HOUR;
    expect(idle.isOver('pad')).toBe(true);
  });

  it('a screen that was away for longer may send what it kept, and nothing else keeps its person', () => {
    const idle = book();
    idle.begins('bay', HOUR);
    now = 5 * HOUR;
    idle.arrives('bay', HOUR);
    expect(idle.isOver('bay')).toBe(false);
    now += LIMITS.drainMs - 1;
    idle.touched('bay', HOUR, true);
    now += LIMITS.drainMs - 1;
    expect(idle.isOver('bay')).toBe(false);
    idle.touched('bay', HOUR);
    now += 1;
    expect(idle.isOver('bay')).toBe(true);
  });

  it('so is one whose hub was away', () => {
    const idle = book(2 * HOUR);
    idle.arrives('bay', HOUR);
    now = LIMITS.drainMs;
    expect(idle.isOver('bay')).toBe(true);
    const short = book(HOUR / 2);
    short.arrives('bay', HOUR);
    now = HOUR / 2 - 1;
    expect(short.isOver('bay')).toBe(false);
  });

  it('never ends where the shop says so', () => {
    const idle = book();
    idle.begins('bay', Number.POSITIVE_INFINITY);
    idle.arrives('bay', Number.POSITIVE_INFINITY);
    now = 1e12;
    expect(idle.isOver('bay')).toBe(false);
  });
});

describe('signing out (A3)', () => {
  let shop: SampleCore;
  beforeEach(() => {
    shop = openSampleCore();
  });
  afterEach(() => shop.close());

  const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;
  function screen(id: string, refreshed: string[]) {
    const [person] = shop.core.reader.people();
    const device = { id, name: id, role: 'office', bayId: null, personId: person?.id ?? null } as const;
    const insert = { ...device, admittedAt: 0, revoked: false, local: false };
    shop.core.bus.recordOwn(HUB, [{ kind: 'device.admitted', changes: [{ table: 'device', insert }] }]);
    shop.core.screens.add({
      ...{ socketId: id, deviceId: id, address: '', version: '', state: () => 'live' },
      ...{ refresh: () => refreshed.push(id), drop: () => undefined, identify: () => undefined },
    });
    shop.core.idle.begins(id, 0);
  }

  it('is told to the screen and in the log; one that is away keeps its person until it is back', () => {
    const refreshed: string[] = [];
    screen('here', refreshed);
    screen('away', refreshed);
    shop.core.screens.remove('away');
    signOutIdle(shop.core);
    signOutIdle(shop.core);
    expect(refreshed).toEqual(['here']);
    expect(shop.core.device('here')?.personId).toBeNull();
    expect(shop.core.device('away')?.personId).not.toBeNull();
  });

  it('the minutes are a setting of the shop, by kind of screen', () => {
    expect(shop.core.idleMs('office')).toBe(15 * 60_000);
    shop.give('shop.save', { privacy: { idleMinutes: { desk: 0, pad: 5, bay: 60 } } });
    expect(shop.core.idleMs('office')).toBe(Number.POSITIVE_INFINITY);
    expect([shop.core.idleMs('inspector'), shop.core.idleMs('bay')]).toEqual([5 * 60_000, 60 * 60_000]);
    expect(shop.core.idleMs('lounge')).toBe(Number.POSITIVE_INFINITY);
  });
});
