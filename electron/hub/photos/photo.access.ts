import type { Actor } from '../../../shared/domain/decision.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import type { Core } from '../core.ts';
import { visitFor } from '../views/staff.view.ts';

const DESKS: readonly Actor['deviceRole'][] = ['program', 'dispatcher', 'advisor', 'office'];
const WORKSHOP = ['bay', 'inspector'] as const;
type WorkshopRole = (typeof WORKSHOP)[number];

const isWorkshop = (role: Actor['deviceRole']): role is WorkshopRole => WORKSHOP.includes(role as WorkshopRole);

/** Who takes photos: whoever finds something on a car, and the desks, where a customer hands one over. */
export function maySend({ deviceRole }: Actor): boolean {
  return DESKS.includes(deviceRole) || isWorkshop(deviceRole);
}

/** A desk sees every photo; a screen of the workshop those of the open visits that it is sent (S9). */
export function maySee(core: Core, { deviceRole, bayId }: Actor, photoId: string): boolean {
  if (DESKS.includes(deviceRole)) return true;
  if (!isWorkshop(deviceRole)) return false;
  const view = { role: deviceRole, bayId, day: core.today() };
  return core.visits.openIds().some((id) => {
    const file = core.visits.record(id)?.file;
    return file !== undefined && shows(file, photoId) && visitFor(view, file) !== null;
  });
}

function shows({ additions, checks }: VisitFile, photoId: string): boolean {
  return [...additions, ...checks].some(({ photoIds }) => photoIds.includes(photoId));
}
