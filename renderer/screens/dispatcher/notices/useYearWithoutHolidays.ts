import { yearWithoutHolidays } from '../../../../shared/domain/holidays.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow } from '../../../live/useRows.ts';

const HOUR = 3_600_000;

/** The coming year while nobody has entered its holidays, from November on; else null. */
export function useYearWithoutHolidays(): number | null {
  const now = useNow(HOUR);
  const shop = useRow('shop', 'shop')?.shop;
  return shop ? yearWithoutHolidays(now, shop.hours) : null;
}
