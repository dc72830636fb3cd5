import { Button } from 'antd';
import { useState } from 'react';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import type { MonthReport } from '../../../shared/protocol/reports.month.ts';
import { FormButton } from '../../parts/FormButton.tsx';
import { useText } from '../../ui/language.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { TargetDialog } from './TargetDialog.tsx';

type Props = {
  month: string;
  /** The shop's day now: a month that is not over cannot be closed. */
  today: string;
  /** The report of this very month; null while it is on its way. */
  report: MonthReport | null;
  onDone: () => void;
};

/** What can be done with a month. */
export function MonthTools({ month, today, report, onDone }: Props) {
  const t = useText(monthTexts);
  const [open, setOpen] = useState<'targets' | 'close' | null>(null);
  const closable = report !== null && report.closed === null && month < today.slice(0, 7);
  const close = () => setOpen(null);
  return (
    <>
      <Button disabled={report === null} onClick={() => setOpen('targets')}>
        {t('targets')}
      </Button>
      <Button disabled={!closable} onClick={() => setOpen('close')}>
        {t('close')}
      </Button>
      <FormButton form="appraisal" month={month} />
      {open === 'targets' && report && <TargetDialog {...{ report, onDone }} onClose={close} />}
      {open === 'close' && <CloseDialog {...{ month, onDone }} onClose={close} />}
    </>
  );
}
