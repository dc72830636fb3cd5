import { Segmented } from 'antd';
import { neighbour, PERIODS, type Period, periodOf } from '../../../shared/domain/periods.ts';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { PeriodSteps } from '../../parts/report/PeriodSteps.tsx';
import { useText } from '../../ui/language.tsx';

type Props = {
  period: Period;
  /** A shop day in the period. */
  date: string;
  /** The shop's day now: later periods hold nothing yet. */
  today: string;
  onChange: (period: Period, date: string | null) => void;
};

/** Day, week, month or year, and which. */
export function PeriodBar({ period, date, today, onChange }: Props) {
  const t = useText(onTimeTexts);
  const span = periodOf(period, date);
  const isNow = span.from <= today && today <= span.to;
  return (
    <PeriodSteps
      name={t('period')}
      label={labelOf(period, span.from, span.to)}
      words={{ earlier: t('earlier'), later: t('later'), now: t('toNow') }}
      isNow={isNow || span.from > today}
      onStep={(step) => onChange(period, neighbour(period, date, step))}
      onNow={() => onChange(period, null)}
    >
      <Segmented<Period>
        value={period}
        onChange={(next) => onChange(next, isNow ? null : date)}
        options={PERIODS.map((one) => ({ value: one, label: t(isNow ? `now.${one}` : `period.${one}`) }))}
      />
    </PeriodSteps>
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
