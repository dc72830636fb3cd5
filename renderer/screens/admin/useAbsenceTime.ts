import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Absence } from '../../../shared/domain/model.planning.ts';
import { calendarTexts } from '../../../shared/i18n/calendar.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { wholeDays } from './absence.model.ts';

const DAY = 86_400_000;

/** Writes when somebody is away as people say it: `今天 全天`, `11-24 至 11-26，3 天`, `14:00 – 明天 10:00`. */
export function useAbsenceTime(timeZone: string, now: number): (absence: Absence) => string {
  const t = useText(calendarTexts);
  const language = useLanguage();
  const dayName = (date: string) => (date === shopDate(now, timeZone) ? t('today') : date.slice(5));
  return (absence) => {
    const days = wholeDays(absence, timeZone);
    if (days === null) {
      return `${dayTime(language, absence.from, now, timeZone)} – ${dayTime(language, absence.to, now, timeZone)}`;
    }
    const [from, to] = [dayName(days[0]), dayName(days[1])];
    if (days[0] === days[1]) return t('wholeDay', { day: from });
    return t('wholeSpan', { from, to, n: Math.round((absence.to - absence.from) / DAY) });
  };
}
