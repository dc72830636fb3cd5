import { useCallback } from 'react';
import { clockTime, dayTime } from '../../../../shared/i18n/format.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow } from '../../../live/useRows.ts';
import { useLanguage } from '../../../ui/language.tsx';

/** The time zone of the shop; UTC until its row is here. */
export function useZone(): string {
  return useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
}

/** Writes an instant (epoch ms) as the shop's clock shows it, `14:32`. */
export function useShopTime(): (at: number) => string {
  const zone = useZone();
  return useCallback((at: number) => clockTime(at, zone), [zone]);
}

const HOUR = 3_600_000;

/** The same with the day where it is not today's: `14:32`, `明天 09:00`, `11-24 16:30`. */
export function useShopDayTime(): (at: number) => string {
  const zone = useZone();
  const language = useLanguage();
  const now = useNow(HOUR);
  return useCallback((at: number) => dayTime(language, at, now, zone), [language, now, zone]);
}
