import { atShopTime, minuteOfDay, shopDate } from '../domain/calendar.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** An instant (epoch ms) as the shop's clock shows it, `2026-11-23T09:30`: what date pickers work with. */
export function wallClock(at: number, timeZone: string): string {
  const minute = minuteOfDay(at, timeZone);
  return `${shopDate(at, timeZone)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The instant (epoch ms) at which the shop's clock shows `wall`, whatever zone this machine is in. */
export function shopInstant(wall: string, timeZone: string): number {
  const [date = '', time = ''] = wall.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return atShopTime(date, hours * 60 + minutes, timeZone);
}
