import { saveCredential } from '../../db/credentials.repo.ts';
import type { Actor } from '../../shared/domain/decision.ts';
import { newToken, tokenHash } from './access.ts';
import type { Core } from './core.ts';
import { newId } from './ids.ts';

const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

/** Makes an API token for another program (the dealer's DMS). It is shown once and kept only as a hash. */
export function addProgram(core: Core, name: string, actor: Actor = HUB): { programId: string; token: string } {
  const id = newId();
  const token = newToken();
  core.db.$client.transaction(() => saveCredential(core.db, id, 'program', tokenHash(token)))();
  const program = { id, name, createdAt: core.clock.now(), revoked: false };
  core.bus.recordOwn(actor, [
    { kind: 'program.added', data: { name }, changes: [{ table: 'program', insert: program }] },
  ]);
  return { programId: id, token };
}
