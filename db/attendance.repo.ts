import type { Attendance } from '../shared/domain/model.office.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';

export type AttendanceRepo = {
  /** Attendance that nobody has ended and that began before an instant (epoch ms). */
  openBefore: (at: number) => Attendance[];
  /** Everybody who was in the shop on a shop day, in the order of coming. */
  onDay: (day: string) => Attendance[];
};

/** Who is in the shop; each read is answered by an index of what is open, or of one day. */
export function createAttendanceRepo(db: Db): AttendanceRepo {
  const open = prepareRows(db, 'attendance', 'where "end" is null and start < ?');
  const onDay = prepareRows(db, 'attendance', 'where day = ? order by start, id');
  return { openBefore: (at) => open(at), onDay: (day) => onDay(day) };
}
