import { greet, next, type TestHub, type TestSocket } from '../../electron/hub/testing/testHub.ts';
import { DEVICE_ROLES, type DeviceRole } from '../../shared/domain/vocabulary.ts';
import type { CommandAnswer, Waiting } from '../../shared/protocol/messages.ts';

export type Admitted = {
  readonly role: DeviceRole;
  readonly deviceId: string;
  /** A terminal's own bay, new and empty. */
  readonly bayId: string | null;
  readonly token: string;
};

/** A screen of this role, let in by its code. */
export async function admit(hub: TestHub, role: DeviceRole): Promise<Admitted> {
  const door = await hub.connect(null);
  const { code } = (await greet(door, `door-of-${role}`)) as Waiting;
  const token = next(door, 'admitted');
  const bayId = role === 'bay' ? await newBay(hub, code) : null;
  const { deviceId } = done(await hub.command('device.admit', { code, name: role, role, bayId }));
  const admitted = { role, deviceId: String(deviceId), bayId, token: (await token).token };
  door.disconnect();
  return admitted;
}

async function newBay(hub: TestHub, label: string): Promise<string> {
  const bay = { id: null, label, kind: 'general', position: 900, teamId: null } as const;
  return String(done(await hub.command('bay.save', bay)).bayId);
}

/** What a command that has to succeed answers. */
export function done(answer: CommandAnswer) {
  if (!('ok' in answer && answer.ok)) throw new Error(JSON.stringify(answer));
  return answer.answer;
}

export async function admitAll(hub: TestHub): Promise<Admitted[]> {
  const all: Admitted[] = [];
  for (const role of DEVICE_ROLES) all.push(await admit(hub, role));
  return all;
}

/** A greeted socket with that token. */
export async function online(hub: TestHub, token: string | null, clientId: string): Promise<TestSocket> {
  const socket = await hub.connect(token);
  await greet(socket, clientId);
  return socket;
}
