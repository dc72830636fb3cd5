import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Device } from '../../../shared/domain/model.screens.ts';
import type { Visit } from '../../../shared/domain/model.ts';
import type { SnapshotPart, Waiting } from '../../../shared/protocol/messages.ts';
import type { ViewRow } from '../../../shared/views/rows.ts';
import { greet, startTestHub, type TestHub } from '../testing/testHub.ts';

let hub: TestHub;
let visits: Visit[];
let bayId: string;

beforeAll(async () => {
  hub = await startTestHub();
  visits = (await hub.get<{ visits: { visit: Visit }[] }>('/visits')).visits.map(({ visit }) => visit);
  const { bays } = await hub.get<{ bays: { bay: { id: string }; cars: unknown[] }[] }>('/board');
  bayId = bays.find(({ cars }) => cars.length > 0)?.bay.id ?? '';
});
afterAll(() => hub.closeAndRemove());

/** Every row a freshly admitted screen of this role is sent, as the bytes that were on the wire. */
async function sentTo(role: Device['role']): Promise<{ rows: ViewRow[]; wire: string }> {
  const door = await hub.connect(null);
  const { code } = (await greet(door, `door-of-${role}`)) as Waiting;
  const token = new Promise<string>((resolve) => door.once('admitted', (message) => resolve(message.token)));
  await hub.command('device.admit', { code, name: role, role, bayId: role === 'bay' ? bayId : null });
  const screen = await hub.connect(await token);
  const parts: SnapshotPart[] = [];
  const whole = new Promise<void>((resolve) =>
    screen.on('snapshot', (part) => {
      parts.push(part);
      if (part.last) resolve();
    }),
  );
  await greet(screen, `screen-of-${role}`);
  await whole;
  const rows = parts.flatMap(({ puts }) => puts);
  return { rows, wire: JSON.stringify(rows) };
}

const spoken = (texts: readonly (string | null | undefined)[]) => texts.filter((text): text is string => Boolean(text));

describe('what a screen is never sent (S9, L1)', () => {
  it('the lounge: anything but L1', async () => {
    const { rows, wire } = await sentTo('lounge');
    const cars = rows.filter((row) => row.kind === 'lounge');
    expect(cars.length).toBeGreaterThan(20);
    const allowed = ['kind', 'id', 'pickup', 'plate', 'model', 'colour', 'step', 'told', 'revised', 'readyAt'].sort();
    for (const row of cars) expect(Object.keys(row).sort()).toEqual(allowed);
    const secrets = visits.flatMap(({ plate, vin, customer, request }) =>
      spoken([plate, vin, customer?.name, customer?.phone, request]),
    );
    expect(secrets.filter((secret) => wire.includes(secret))).toEqual([]);
  });

  it.each(['bay', 'inspector', 'wash', 'wall'] as const)('%s: who the customer is', async (role) => {
    const { rows, wire } = await sentTo(role);
    expect(rows.some((row) => row.kind === 'visit')).toBe(true);
    const people = visits.flatMap(({ customer }) => spoken([customer?.phone]));
    expect(people.filter((secret) => wire.includes(secret))).toEqual([]);
    expect(rows.some((row) => row.kind === 'device' || row.kind === 'program' || row.kind === 'standard')).toBe(false);
  });

  it.each(['wash', 'wall'] as const)('%s: what the customer says, and the VIN', async (role) => {
    const { wire } = await sentTo(role);
    const secrets = visits.flatMap(({ vin, request }) => spoken([vin, request]));
    expect(secrets.filter((secret) => wire.includes(secret))).toEqual([]);
  });

  it('a bay: cars of other bays', async () => {
    const { rows } = await sentTo('bay');
    const cars = rows.flatMap((row) => (row.kind === 'visit' ? [row.file] : []));
    expect(cars.length).toBeGreaterThan(0);
    for (const { stays, operations } of cars) {
      const here = stays.some((stay) => stay.end === null && stay.bayId === bayId);
      expect(here || operations.some(({ plan }) => plan.bayId === bayId)).toBe(true);
    }
  });

  it.each(['advisor', 'bay', 'inspector', 'wash', 'wall'] as const)(
    '%s: badges, which open terminals',
    async (role) => {
      const { rows } = await sentTo(role);
      const badges = rows.flatMap((row) => (row.kind === 'person' ? [row.person.badge] : []));
      expect(badges.every((badge) => badge === null)).toBe(true);
    },
  );
});
