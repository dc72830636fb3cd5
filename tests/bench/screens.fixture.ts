import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { saveCredential } from '../../db/credentials.repo.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { createWork } from '../../db/work.ts';
import { newToken, tokenHash } from '../../electron/hub/access.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';

/** Screens that are sent every visit whole, in about a shop's proportions; a tap on any car reaches all of them. */
const ROLES: readonly DeviceRole[] = ['advisor', 'inspector', 'wall', 'advisor', 'office', 'dispatcher'];
const BAYS = 40;

export type AdmittedScreen = { readonly role: DeviceRole; readonly token: string };

/**
 * Admits so many screens of these roles, and a terminal at every bay, in a shop's database that no hub has open: five
 * hundred codes typed in would only measure the door.
 */
export function admitMany(dataDir: string, count: number): { screens: AdmittedScreen[]; terminals: AdmittedScreen[] } {
  const { db } = openDatabase(join(dataDir, 'shop.db'));
  const work = createWork(db);
  const now = Date.now();
  const sign = { deviceId: null, personId: null, clientId: null, n: null, recordedAt: now, happenedAt: now };
  const admit = (role: DeviceRole, bayId: string | null): AdmittedScreen => {
    const [id, token] = [randomUUID(), newToken()];
    const insert = { id, name: `${role} ${id.slice(0, 4)}`, role, bayId, personId: null, admittedAt: now };
    const device = { ...insert, revoked: false, local: false };
    work.record({ kind: 'device.admitted', changes: [{ table: 'device', insert: device }] }, sign);
    saveCredential(db, id, 'device', tokenHash(token));
    return { role, token };
  };
  const bays = db.$client.prepare('select id from bay order by position limit ?').pluck().all(BAYS) as string[];
  const admitted = db.$client.transaction(() => ({
    screens: Array.from({ length: count }, (_, i) => admit(ROLES[i % ROLES.length] as DeviceRole, null)),
    terminals: bays.map((bayId) => admit('bay', bayId)),
  }))();
  closeDatabase(db);
  return admitted;
}
