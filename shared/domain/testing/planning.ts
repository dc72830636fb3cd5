import type { DayHours } from '../calendar.ts';
import type { FakeShop } from './fakeShop.ts';

const whole: DayHours = { open: 480, close: 1080 };
export const WEEK: readonly DayHours[] = [null, whole, whole, whole, whole, whole, null];

/** Makes a shift, Monday to Friday from 8 to 18 unless said otherwise; its id. */
export function makeShift(
  shop: FakeShop,
  name: string,
  breaks = [{ from: 720, to: 780 }],
  week: readonly DayHours[] = WEEK,
): string {
  return String(shop.must('shift.save', { id: null, name, position: 1, week: [...week], breaks }).answer.shiftId);
}

/** Gives somebody a shift. */
export function putOn(shop: FakeShop, personId: string, shiftId: string | null) {
  const person = shop.reader.person(personId);
  if (!person) throw new Error(`no ${personId}`);
  const { hasPin: _, certificates, ...row } = person;
  return shop.give('person.save', { ...row, certificates: [...certificates], shiftId });
}

/** Records that somebody is away; its id. */
export function away(shop: FakeShop, personId: string, from: number, to: number): string {
  const row = { id: null, personId, from, to, kind: 'leave' } as const;
  return String(shop.must('absence.save', row).answer.absenceId);
}
