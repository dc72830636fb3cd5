import { App, Button } from 'antd';
import { useState } from 'react';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { readFailure } from '../../../shared/i18n/readFailure.ts';
import type { OnTimeReport } from '../../../shared/protocol/reports.ts';
import { readReport } from '../../live/useReport.ts';
import { useReportScope } from '../../live/useReportScope.ts';
import { saveExcel } from '../../ui/excel.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { listQuery, type Question } from './onTime.query.ts';
import { onTimeSheets } from './onTime.sheets.ts';
import { labelOf } from './PeriodBar.tsx';
import { useNames } from './useNames.ts';

/** More late cars than any period has. */
const ALL = 1_000;

type Props = { report: OnTimeReport; question: Question & { date: string }; zone: string };

/** The page as an Excel file, the list whole as it is narrowed down. */
export function SaveExcel({ report, question, zone }: Props) {
  const t = useText(onTimeTexts);
  const language = useLanguage();
  const nameOf = useNames();
  const readsNames = useReportScope() !== 'totals';
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const query = { ...listQuery(question, question.date), offset: 0, limit: ALL };
    const reading = readsNames ? await readReport('late-list', query) : null;
    if (reading?.ok === false) {
      message.error(t('excelFailed', { reason: readFailure(language, reading.code) }));
    } else {
      const lines = reading?.ok ? reading.answer.lines : [];
      const label = labelOf(question.period, report.span.from, report.span.to).replaceAll(' ', '');
      await saveExcel(`${t('title')} ${label}.xlsx`, onTimeSheets(language, report, lines, nameOf, zone));
    }
    setBusy(false);
  };
  return (
    <Button loading={busy} onClick={() => void save()}>
      {t('excel')}
    </Button>
  );
}
