import { useCallback } from 'react';
import { clockTime } from '../../../../shared/i18n/format.ts';
import { useRow } from '../../../live/useRows.ts';

/** The time zone of the shop; UTC until its row is here. */
export function useZone(): string {
  return useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
}

/** Writes an instant (epoch ms) as the shop's clock shows it, `14:32`. */
export function useShopTime(): (at: number) => string {
  const zone = useZone();
  return useCallback((at: number) => clockTime(at, zone), [zone]);
}
