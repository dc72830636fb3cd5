import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { rateText } from '../../../shared/i18n/rate.ts';
import type { OnTimeReport } from '../../../shared/protocol/reports.ts';
import { useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { AllowanceMeter } from './AllowanceMeter.tsx';

/** The one number, what it was made of, and what is left of the allowance (V1, V10). */
export function Headline({ report }: { report: OnTimeReport }) {
  const t = useText(onTimeTexts);
  const { totals, rate, target } = report;
  return (
    <section className="panel headline" aria-label={t('rate')}>
      <div className="headline-rate">
        <span className="headline-number figure">{rateText(rate)}</span>
        <span className="headline-n">
          <strong className="figure">{t('settledCount', { n: totals.settled })}</strong>
          <span>{t('onTimeCount', { n: totals.settled - totals.late })}</span>
          <span>{t('lateCount', { n: totals.late })}</span>
        </span>
        <span className="headline-target">
          <span>{t('target', { rate: rateText(target) })}</span>
          {rate === null ? (
            <StateMark state="waiting" label={t('noneSettled')} />
          ) : (
            <StateMark state={rate >= target ? 'ready' : 'late'} label={t(rate >= target ? 'reached' : 'missed')} />
          )}
        </span>
      </div>
      <AllowanceMeter standing={totals} />
    </section>
  );
}
