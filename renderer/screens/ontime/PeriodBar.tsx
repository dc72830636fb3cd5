import { Button, Segmented } from 'antd';
import { neighbour, PERIODS, type Period, periodOf } from '../../../shared/domain/periods.ts';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { useText } from '../../ui/language.tsx';

type Props = {
  period: Period;
  /** A shop day in the period. */
  date: string;
  /** The shop's day now: later periods hold nothing yet. */
  today: string;
  onChange: (period: Period, date: string | null) => void;
};

/** The period, and the ways to its neighbours. Its label is as wide for every period, so that the arrows stay in place. */
export function PeriodBar({ period, date, today, onChange }: Props) {
  const t = useText(onTimeTexts);
  const span = periodOf(period, date);
  const isNow = span.from <= today && today <= span.to;
  const go = (step: 1 | -1) => onChange(period, neighbour(period, date, step));
  return (
    <fieldset className="period-bar" aria-label={t('period')}>
      <Segmented<Period>
        value={period}
        onChange={(next) => onChange(next, isNow ? null : date)}
        options={PERIODS.map((one) => ({ value: one, label: t(isNow ? `now.${one}` : `period.${one}`) }))}
      />
      <Button aria-label={t('earlier')} title={t('earlier')} onClick={() => go(-1)}>
        ‹
      </Button>
      <strong className="period-label figure">{labelOf(period, span.from, span.to)}</strong>
      <Button aria-label={t('later')} title={t('later')} disabled={span.to >= today} onClick={() => go(1)}>
        ›
      </Button>
      <Button className="period-now" disabled={isNow} onClick={() => onChange(period, null)}>
        {t('toNow')}
      </Button>
    </fieldset>
  );
}

/** `2026-11-21`, `2026-11-16 – 11-22`, `2026-11`, `2026`. */
export function labelOf(period: Period, from: string, to: string): string {
  switch (period) {
    case 'day':
      return from;
    case 'week':
      return `${from} – ${to.slice(5)}`;
    case 'month':
      return from.slice(0, 7);
    case 'year':
      return from.slice(0, 4);
  }
}
