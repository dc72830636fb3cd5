import type { Context } from 'hono';
import type { Actor } from '../../../shared/domain/decision.ts';
import type { DeviceRole } from '../../../shared/domain/vocabulary.ts';
import type { ErrorCode } from '../../../shared/protocol/errors.ts';
import { actorOf } from '../actorOf.ts';
import type { Core } from '../core.ts';
import { tokenOf } from './token.ts';

/** Who reads or commands over HTTP. `ownerId`: the program or the device that the token belongs to. */
export type Caller = { readonly ownerId: string; readonly actor: Actor };
export type Env = { Variables: { caller: Caller } };

export function fail(
  c: Context,
  code: ErrorCode,
  status: 400 | 401 | 403 | 404 | 409 | 429 | 503,
  params?: Record<string, string>,
) {
  return c.json({ error: { code, ...(params ? { params } : {}) } }, status);
}

/** The desks that may read what their rows do not carry (S9). */
const DESKS: readonly DeviceRole[] = ['dispatcher', 'advisor', 'office'];

/** What a desk may read: a visit with its history, signatures, the lists of the desk, and reports. */
const FOR_DESKS =
  /^\/api\/v1\/(visits\/[^/]+(\/events)?|signatures\/[^/]+|vehicles\/earlier|vehicles\/[^/]+\/advice|advice|lists\/[^/]+|customers\/(visits|export)|reports\/[^/]+)$/;

/** A program with its token, or a desk of the shop; null for everybody else. */
export function callerOf(core: Core, c: Context): Caller | null {
  const token = tokenOf(c);
  const program = core.programOfToken(token);
  if (program) {
    const actor = { deviceId: null, deviceRole: 'program', bayId: null, person: null } as const;
    return { ownerId: program.id, actor };
  }
  const device = core.deviceOfToken(token);
  if (device === undefined || !DESKS.includes(device.role)) return null;
  return { ownerId: device.id, actor: actorOf(core, device) };
}

/** What a desk may ask the planner; the permissions of what it is for decide further. */
const PLANNER = /^\/api\/v1\/planner\/(quote|suggestion)$/;

/** A program may ask for everything, a desk may only read, and of that what is for desks, and ask the planner. */
export function mayAsk({ actor }: Caller, method: string, path: string): boolean {
  return (
    actor.deviceRole === 'program' ||
    (method === 'GET' && FOR_DESKS.test(path)) ||
    (method === 'POST' && PLANNER.test(path))
  );
}
