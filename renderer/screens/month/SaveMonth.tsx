import { Button } from 'antd';
import { useState } from 'react';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import type { MonthReport } from '../../../shared/protocol/reports.month.ts';
import { saveExcel } from '../../ui/excel.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { monthSheets } from './month.sheets.ts';
import { useMonthNames } from './useMonthNames.ts';

/** The page as an Excel file. */
export function SaveMonth({ report, zone }: { report: MonthReport; zone: string }) {
  const t = useText(monthTexts);
  const language = useLanguage();
  const nameOf = useMonthNames();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const sheets = monthSheets(language, report, nameOf, zone);
    await saveExcel(`${t('title')} ${report.scorecard.month}.xlsx`, sheets);
    setBusy(false);
  };
  return (
    <Button loading={busy} onClick={() => void save()}>
      {t('excel')}
    </Button>
  );
}
