import { Link } from 'react-router';
import { shopDate } from '../../../../shared/domain/calendar.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { rateText } from '../../../../shared/i18n/rate.ts';
import { useNow } from '../../../live/useNow.ts';
import { useReport } from '../../../live/useReport.ts';
import { useText } from '../../../ui/language.tsx';
import { useZone } from '../board/useShopTime.ts';

/** The one number: this month's on-time rate, and how many cars may still be late (V10). It opens its page. */
export function OnTimeFigure() {
  const t = useText(dispatcherTexts);
  const date = shopDate(useNow(60_000), useZone());
  const { answer } = useReport('on-time', { period: 'month', date }, { live: true });
  const left = answer ? answer.totals.allowance - answer.totals.late : 0;
  return (
    <Link to="/on-time" className="strip-number strip-on-time" data-missed={left < 0}>
      <span className="strip-label">{t('onTime')}</span>
      <span>
        <strong className="strip-count">{answer ? rateText(answer.rate) : '–'}</strong>
        {answer && answer.rate !== null && (
          <span className="strip-left">{left < 0 ? t('onTimeOver', { n: -left }) : t('onTimeLeft', { n: left })}</span>
        )}
      </span>
    </Link>
  );
}
