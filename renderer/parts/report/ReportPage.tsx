import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { readFailure } from '../../../shared/i18n/readFailure.ts';
import { readingTexts } from '../../../shared/i18n/reading.texts.ts';
import { reportPageTexts } from '../../../shared/i18n/reportPage.texts.ts';
import type { Reading } from '../../live/useReading.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { usePaperTheme } from '../../ui/usePaperTheme.ts';
import { Unread } from '../reading/Unread.tsx';
import '../../ui/charts/chart.css';
import './report.css';
import './report.print.css';

type Props = {
  name: 'ontime' | 'month' | 'morning' | 'replay';
  title: string;
  shop: Shop;
  reading: Reading<unknown>;
  /** Hub's time of the figures, epoch ms; null before there are any. */
  at: number | null;
  /** What the figures are of, said on paper, where the bar is not. */
  label: string;
  /** Chooses the period. */
  bar: ReactNode;
  /** What can be done, on both sides of printing. */
  tools?: ReactNode;
  save?: ReactNode;
  children: ReactNode;
};

/** A page of figures: what of, as of when, and what can be done with them; in their place, while there are none, why. */
export function ReportPage({ name, title, shop, reading, at, label, bar, tools, save, children }: Props) {
  usePaperTheme();
  const t = useText(reportPageTexts);
  return (
    <main className={`report ${name}`} aria-busy={reading.busy}>
      <header className="report-head">
        <h1>{title}</h1>
        {bar}
        <AsOf at={at} failed={reading.failed} zone={shop.hours.timeZone} />
        <span className="report-tools">
          {tools}
          <Button onClick={() => window.print()}>{t('print')}</Button>
          {save}
        </span>
      </header>
      <p className="report-paper">
        {shop.name} · {label}
      </p>
      {at === null && <Unread reading={reading} rows={10} rowHeight={56} />}
      {children}
    </main>
  );
}

function AsOf({ at, failed, zone }: { at: number | null; failed: Reading<unknown>['failed']; zone: string }) {
  const t = useText(reportPageTexts);
  const read = useText(readingTexts);
  const language = useLanguage();
  return (
    <span className="report-asof" role="status">
      {at !== null &&
        (failed === null
          ? t('asOf', { time: clockTime(at, zone) })
          : read('notNew', { reason: readFailure(language, failed) }))}
    </span>
  );
}
