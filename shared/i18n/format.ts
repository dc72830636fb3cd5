import { addDays, floorMinute, minuteOfDay, shopDate } from '../domain/calendar.ts';
import { minutesLate } from '../domain/lateness.ts';
import { formatPlate } from '../domain/plate.ts';
import { formatTexts } from './format.texts.ts';
import { type Language, translate } from './translate.ts';

const MINUTE = 60_000;
const two = (n: number) => String(n).padStart(2, '0');

/** An instant (epoch ms) on the shop's wall clock, `14:32`. */
export function clockTime(at: number, timeZone: string): string {
  const minute = minuteOfDay(at, timeZone);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The shop's date at an instant without its year, month first as in ISO: `11-24`. */
export function monthDay(at: number, timeZone: string): string {
  return shopDate(at, timeZone).slice(5);
}

/** An instant as people name it at `now` (both epoch ms): today `16:30`, `明天 09:00`, otherwise `11-24 16:30`. */
export function dayTime(language: Language, at: number, now: number, timeZone: string): string {
  const time = clockTime(at, timeZone);
  const [date, today] = [shopDate(at, timeZone), shopDate(now, timeZone)];
  if (date === today) return time;
  if (date === addDays(today, 1)) return translate(formatTexts, language, 'tomorrow', { time });
  if (date === addDays(today, -1)) return translate(formatTexts, language, 'yesterday', { time });
  return translate(formatTexts, language, 'dayTime', { date: date.slice(5), time });
}

/** A duration in minutes, cut to whole ones: `50 分`, `1 小时 20 分`, `2 天 3 小时`. Negative counts as none. */
export function minutesText(language: Language, minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  const [d, h, m] = [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60];
  if (d > 0) return translate(formatTexts, language, h > 0 ? 'daysHours' : 'days', { d, h });
  if (h > 0) return translate(formatTexts, language, m > 0 ? 'hoursMinutes' : 'hours', { h, m });
  return translate(formatTexts, language, 'minutes', { m });
}

/**
 * How a promise stands against `now` (epoch ms), by the minute (V2): `还有 1:58`, from a day on `还有 2 天 3 小时`, and
 * `迟 12 分` once it has passed. Equal is on time: `还有 0:00`.
 */
export function countdown(language: Language, promise: number, now: number): string {
  const late = minutesLate(promise, now);
  if (late > 0) return translate(formatTexts, language, 'late', { time: minutesText(language, late) });
  const left = (floorMinute(promise) - floorMinute(now)) / MINUTE;
  const time = left < 1440 ? `${Math.floor(left / 60)}:${two(left % 60)}` : minutesText(language, left);
  return translate(formatTexts, language, 'left', { time });
}

/** Minutes of work beyond what was planned: `超 15 分`. */
export function overText(language: Language, minutes: number): string {
  return translate(formatTexts, language, 'over', { time: minutesText(language, minutes) });
}

/** A stretch of real time in ms, in seconds up to a minute: `45 秒`, `3 分`. A clock set back makes no negative one. */
export function spanText(language: Language, ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return translate(formatTexts, language, 'seconds', { n: seconds });
  return minutesText(language, seconds / 60);
}

/** How long ago, from an age in ms: `5 秒前`, `3 分前`. */
export function ageText(language: Language, ageMs: number): string {
  return translate(formatTexts, language, 'ago', { time: spanText(language, ageMs) });
}

/** An amount in fen as both languages write it: `¥1,234.50`. */
export function money(fen: number): string {
  const [whole, rest] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100];
  return `${fen < 0 ? '-' : ''}¥${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${two(rest)}`;
}

/** A canonical plate as it is written, or the pickup number where the car has none. */
export function plateOrPickup(plate: string, pickup: string): string {
  return plate === '' ? pickup : formatPlate(plate);
}

/** A bay as people call it: a bare number becomes `7 号位`, a name painted on the floor (`烤房1`) stays as it is. */
export function bayName(language: Language, label: string): string {
  return /^\d+$/.test(label) ? translate(formatTexts, language, 'bay', { label }) : label;
}

/** A pickup number spelled for a speaking voice, so that A017 is not read as "seventeen": `A 0 1 7`. */
export function spelledPickup(pickup: string): string {
  return [...pickup].join(' ');
}
