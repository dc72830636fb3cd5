import type { Actor } from '../../shared/domain/decision.ts';
import type { Device } from '../../shared/domain/model.screens.ts';
import type { Core } from './core.ts';

/** Who acts on a screen now: its role and bay, and the person signed in on it unless retired meanwhile (S9). */
export function actorOf(core: Core, device: Device): Actor {
  const person = device.personId === null ? undefined : core.reader.person(device.personId);
  return {
    deviceId: device.id,
    deviceRole: device.role,
    bayId: device.bayId,
    person: person === undefined || person.retired ? null : person,
  };
}
