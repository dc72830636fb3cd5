import { Button } from 'antd';
import { useState } from 'react';
import { clockTime } from '../../../shared/i18n/format.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import type { MonthReport } from '../../../shared/protocol/reports.month.ts';
import { FormButton } from '../../parts/FormButton.tsx';
import { useText } from '../../ui/language.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { monthBeside } from './month.model.ts';
import { SaveMonth } from './SaveMonth.tsx';
import { TargetDialog } from './TargetDialog.tsx';

type Props = {
  month: string;
  /** The shop's day now: a month that is not over cannot be closed. */
  today: string;
  zone: string;
  /** The report of this very month; null while it is on its way. */
  report: MonthReport | null;
  at: number | null;
  reason: string | null;
  onGo: (month: string) => void;
  onDone: () => void;
};

/** Which month, and what can be done with it. */
export function MonthHead({ month, today, zone, report, at, reason, onGo, onDone }: Props) {
  const t = useText(monthTexts);
  const [open, setOpen] = useState<'targets' | 'close' | null>(null);
  const thisMonth = today.slice(0, 7);
  const closable = report !== null && report.closed === null && month < thisMonth;
  const close = () => setOpen(null);
  return (
    <header className="month-head">
      <h1>{t('title')}</h1>
      <fieldset className="month-bar" aria-label={t('title')}>
        <Button aria-label={t('earlier')} title={t('earlier')} onClick={() => onGo(monthBeside(month, -1))}>
          ‹
        </Button>
        <strong className="figure">{month}</strong>
        <Button
          aria-label={t('later')}
          title={t('later')}
          disabled={month >= thisMonth}
          onClick={() => onGo(monthBeside(month, 1))}
        >
          ›
        </Button>
        <Button disabled={month === thisMonth} onClick={() => onGo(thisMonth)}>
          {t('toNow')}
        </Button>
      </fieldset>
      <span className="month-asof" role="status">
        {at !== null && (reason ? t('notNew', { reason }) : t('asOf', { time: clockTime(at, zone) }))}
      </span>
      <span className="month-tools">
        <Button disabled={report === null} onClick={() => setOpen('targets')}>
          {t('targets')}
        </Button>
        <Button disabled={!closable} onClick={() => setOpen('close')}>
          {t('close')}
        </Button>
        <FormButton form="appraisal" month={month} />
        <Button onClick={() => window.print()}>{t('print')}</Button>
        {report && <SaveMonth report={report} zone={zone} />}
      </span>
      {open === 'targets' && report && <TargetDialog {...{ report, zone, onDone }} onClose={close} />}
      {open === 'close' && <CloseDialog {...{ month, zone, onDone }} onClose={close} />}
    </header>
  );
}
