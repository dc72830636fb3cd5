import type { Device } from '../../../shared/domain/model.screens.ts';
import type { DeviceRole } from '../../../shared/domain/vocabulary.ts';
import { DEVICE_ROLES } from '../../../shared/domain/vocabulary.ts';
import type { Presence, ScreenPresence } from '../../../shared/protocol/messages.ts';

export type ScreenLine = { device: Device; presence: ScreenPresence };

const UNSEEN = { state: 'offline', since: null, address: '', version: '' } as const;

/** Screens with what is known of them now: by role in the vocabulary's order, then by name. */
export function screenLines(devices: readonly Device[], { screens }: Presence): ScreenLine[] {
  const byId = new Map(screens.map((screen) => [screen.deviceId, screen]));
  const rank = (role: DeviceRole) => DEVICE_ROLES.indexOf(role);
  return devices
    .map((device) => ({ device, presence: byId.get(device.id) ?? { deviceId: device.id, ...UNSEEN } }))
    .sort((a, b) => rank(a.device.role) - rank(b.device.role) || a.device.name.localeCompare(b.device.name, 'zh'));
}

export function liveCount(lines: readonly ScreenLine[]): number {
  return lines.filter(({ presence }) => presence.state !== 'offline').length;
}
