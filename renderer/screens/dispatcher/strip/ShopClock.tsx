import { useMemo } from 'react';
import { shopDate } from '../../../../shared/domain/calendar.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useShopTime, useZone } from '../board/useShopTime.ts';

/** The shop's time, which is the hub's; the date small beside it. */
export function ShopClock() {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const now = useNow(1_000);
  const time = useShopTime();
  const zone = useZone();
  const weekday = useMemo(
    () => new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'short' }),
    [language, zone],
  );
  return (
    <div className="strip-clock" role="timer" aria-label={t('clock')}>
      <span className="strip-date">
        {shopDate(now, zone).slice(5)} {weekday.format(now)}
      </span>
      <strong className="strip-time">{time(now)}</strong>
    </div>
  );
}
