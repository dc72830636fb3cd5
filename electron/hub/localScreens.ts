import { saveCredential } from '../../db/credentials.repo.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { newToken, tokenHash } from './access.ts';
import type { Core } from './core.ts';

const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

/**
 * A window of the hub's own PC needs no code: it gets a device of its own (`desk`, `local-lounge`, ...) and a token.
 * The desk's token is given, the others' are new with every start.
 */
export function admitLocal(core: Core, role: DeviceRole, name: string, token: string = newToken()): string {
  const id = `local-${role}`;
  const known = core.device(id);
  if (!known) {
    const device = {
      id,
      name,
      role,
      bayId: null,
      personId: null,
      admittedAt: core.clock.now(),
      revoked: false,
      local: true,
    };
    core.bus.recordOwn(HUB, [
      { kind: 'device.admitted', data: { name, role }, changes: [{ table: 'device', insert: device }] },
    ]);
  }
  core.db.$client.transaction(() => saveCredential(core.db, id, 'device', tokenHash(token)))();
  return token;
}
