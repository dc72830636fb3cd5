import type { DeviceRole } from '../domain/vocabulary.ts';

/**
 * A view is what one role's screens are sent. Screens of the same key get the same bytes. The day is part of the key:
 * what leaves the screens at midnight leaves by a fresh snapshot, never by streaming time (S7).
 */
export type View = { readonly role: DeviceRole; readonly bayId: string | null; readonly day: string };

export function viewKey(view: View): string {
  return view.role === 'bay' ? `bay:${view.bayId ?? ''}@${view.day}` : `${view.role}@${view.day}`;
}
