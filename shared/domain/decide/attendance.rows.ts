import { addDays, atShopTime, shopDate } from '../calendar.ts';
import type { DecideContext, EventDraft } from '../decision.ts';
import type { Attendance } from '../model.office.ts';
import type { Change } from '../model.tables.ts';
import type { Person } from '../model.ts';
import { notBefore } from './work.events.ts';

/**
 * Somebody is in the shop from `at` (epoch ms) on, as the first sign-in of the day at a bay says; nothing when that is
 * known, and for people whose hours are not sold. `today`: the person's rows of that shop day.
 */
export function attendanceStart(
  person: Person,
  today: readonly Attendance[],
  { at, timeZone, newId }: { at: number; timeZone: string; newId: () => string },
): Change[] {
  if (person.role !== 'technician' || today.some(({ end }) => end === null)) return [];
  const row: Attendance = {
    id: newId(),
    personId: person.id,
    day: shopDate(at, timeZone),
    start: at,
    end: null,
    assumed: false,
    note: '',
  };
  return [{ table: 'attendance', insert: row }];
}

/**
 * E8: the attendance ends now, whether it is open or its end was only assumed (J9). Who was never seen to come was here
 * since the work that is being left began (`since`, epoch ms).
 */
export function attendanceEnd(
  { at, newId, shop }: DecideContext,
  personId: string,
  today: readonly Attendance[],
  { since, note }: { since: readonly number[]; note: string },
): Change {
  const row = today.find(({ end }) => end === null) ?? today.filter(({ assumed }) => assumed).at(-1);
  if (row) {
    const set = { end: notBefore(at, [row.start]), assumed: false, note };
    return { table: 'attendance', id: row.id, set };
  }
  const start = Math.min(at, ...since);
  const day = shopDate(start, shop.shop().hours.timeZone);
  return { table: 'attendance', insert: { id: newId(), personId, day, start, end: at, assumed: false, note } };
}

/**
 * J9: closes, as assumed, the attendance that nobody ended by closing time (epoch ms): one of that day then, one that
 * began after an earlier closing with its day.
 */
export function closeAttendance(
  closing: number,
  open: readonly Attendance[],
  { timeZone, name }: { timeZone: string; name: (personId: string) => string },
): EventDraft[] {
  return open.map(({ id, personId, day, start }) => {
    const end = Math.max(start, Math.min(closing, atShopTime(addDays(day, 1), 0, timeZone)));
    return {
      kind: 'shift.assumed',
      data: { person: name(personId), end },
      changes: [{ table: 'attendance', id, set: { end, assumed: true } }],
    };
  });
}
