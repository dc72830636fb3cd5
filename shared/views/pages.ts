import type { DeviceRole } from '../domain/vocabulary.ts';

const PAGES = {
  dispatcher: '/desk',
  advisor: '/desk',
  office: '/desk',
  inspector: '/desk',
  wash: '/desk',
  bay: '/bay',
  wall: '/wall',
  lounge: '/lounge',
} as const satisfies Record<DeviceRole, string>;

export type Page = (typeof PAGES)[DeviceRole];

/** The page a screen of this role opens. */
export function pageOf(role: DeviceRole): Page {
  return PAGES[role];
}
