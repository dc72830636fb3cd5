import type { DeviceRole } from '../../../shared/domain/vocabulary.ts';

/** The desk's pages that stand in the navigation, in its order. */
export const DESK_PAGES = [
  'board',
  'morning',
  'reception',
  'handover',
  'calls',
  'inspection',
  'wash',
  'shift',
  'on-time',
  'month',
  'replay',
  'devices',
  'admin',
] as const;
export type DeskPage = (typeof DESK_PAGES)[number];

const PAGES_OF_ROLE: Readonly<Record<DeviceRole, readonly DeskPage[]>> = {
  dispatcher: DESK_PAGES,
  advisor: ['reception', 'handover'],
  office: ['on-time', 'month', 'morning', 'reception', 'handover', 'calls', 'shift', 'replay'],
  inspector: ['inspection'],
  wash: ['wash'],
  bay: [],
  wall: [],
  lounge: [],
};

/** The pages a screen of this role may open, its home first (S9). The hub sends no other page's rows to it anyway. */
export function pagesOf(role: DeviceRole): readonly DeskPage[] {
  return PAGES_OF_ROLE[role];
}

/** The address of a page behind the `#`. */
export function pathOf(page: DeskPage): string {
  return `/${page}`;
}
