import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Device } from '../../shared/domain/model.screens.ts';
import { signIn } from './signIn.ts';
import { openSampleCore, type SampleCore } from './testing/sampleCore.ts';

/** How often a PIN was really compared: what an attacker needs, and what costs the hub a tenth of a second each. */
const compared = vi.hoisted(() => ({ with: [] as unknown[], during: () => undefined as unknown }));
vi.mock('./access.ts', async (original) => ({
  ...(await original<typeof import('./access.ts')>()),
  pinMatches: async (pin: string, stored?: string) => {
    compared.with.push(stored);
    await compared.during();
    return pin === 'right';
  },
}));

let shop: SampleCore;
let people: string[];
const BADGE = 'BADGE-OF-SOMEBODY';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  compared.with = [];
  compared.during = () => undefined;
  shop = openSampleCore();
  const [somebody] = shop.core.reader.people();
  people = shop.core.reader.people().map(({ id }) => id);
  if (somebody) {
    const { id, hasPin: _, ...person } = somebody;
    shop.give('person.save', { id, ...person, certificates: [...person.certificates], badge: BADGE });
  }
});
afterEach(() => {
  shop.close();
  vi.useRealTimers();
});

function screen(id: string, role: Device['role'] = 'inspector'): Device {
  const device = { id, name: id, role, bayId: null, personId: null, admittedAt: 0, revoked: false, local: false };
  const changes = [{ table: 'device', insert: device }] as const;
  const hub = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;
  shop.core.bus.recordOwn(hub, [{ kind: 'device.admitted', data: {}, changes }]);
  return device;
}
const byPin = (on: Device, personId: string, pin = 'wrong') => signIn(shop.core, on, { personId, pin, badge: null });
const codeOf = (answer: Awaited<ReturnType<typeof signIn>>) => (answer.ok ? 'ok' : answer.code);

it('a hundred tries at the same time are five (A2)', async () => {
  const pad = screen('pad');
  const answers = await Promise.all(Array.from({ length: 100 }, () => byPin(pad, people[0] ?? '')));
  expect(answers.map(codeOf).filter((code) => code === 'pin-wrong')).toHaveLength(5);
  expect(compared.with).toHaveLength(5);
});

it('somebody who is let in by his own badge gives himself no more tries at others on that screen (A2)', async () => {
  const pad = screen('pad');
  for (const personId of people) {
    for (let i = 0; i < 4; i++) await byPin(pad, personId);
    await signIn(shop.core, pad, { personId: null, pin: null, badge: BADGE });
  }
  expect(compared.with).toHaveLength(30);
});

it('nobody locks out a shop: on another screen everybody else goes on (A2)', async () => {
  const [pad, other] = [screen('pad'), screen('other')];
  for (const personId of people) for (let i = 0; i < 5; i++) await byPin(pad, personId);
  expect(codeOf(await byPin(other, people.at(-1) ?? '', 'right'))).toBe('ok');
});

it('the patient find no more than twenty tries a day, whatever the time of day is set to (A2, H4)', async () => {
  const pads = Array.from({ length: 10 }, (_, i) => screen(`pad ${i}`));
  for (let hour = 0; hour < 24; hour++) {
    shop.clock.set(1_800_000_000_000 + hour * 86_400_000);
    for (const pad of pads) for (let i = 0; i < 5; i++) await byPin(pad, people[0] ?? '');
    vi.advanceTimersByTime(3_599_000);
  }
  expect(compared.with).toHaveLength(20);
});

it('compares as long for somebody who is not there or has no PIN', async () => {
  const pad = screen('pad');
  await byPin(pad, 'nobody');
  await byPin(pad, people[0] ?? '');
  expect(compared.with).toHaveLength(2);
});

it('a screen that is thrown out while its PIN is compared signs nobody in (A1)', async () => {
  const pad = screen('pad');
  compared.during = () => shop.give('device.revoke', { deviceId: pad.id });
  expect(codeOf(await byPin(pad, people[0] ?? '', 'right'))).toBe('token-revoked');
  expect(shop.core.device(pad.id)?.personId).toBeNull();
});

it.each(['lounge', 'wall'] as const)('nobody tries PINs on a %s, where nobody could sign out', async (role) => {
  expect(codeOf(await byPin(screen('tv', role), people[0] ?? '', 'right'))).toBe('not-allowed');
  expect(compared.with).toEqual([]);
});
