import { shopDate } from '../../../shared/domain/calendar.ts';
import { clockTime } from '../../../shared/i18n/format.ts';

/** An instant (epoch ms) as paper has to say it, with its year: `2026-11-20 16:40`; '' for none. */
export function moment(at: number | null | undefined, timeZone: string): string {
  return at === null || at === undefined ? '' : `${shopDate(at, timeZone)} ${clockTime(at, timeZone)}`;
}
