import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { reportFailure } from '../../../shared/i18n/reportFailure.ts';
import { useNow } from '../../live/useNow.ts';
import { useReport } from '../../live/useReport.ts';
import { useRow } from '../../live/useRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePaperTheme } from '../../ui/usePaperTheme.ts';
import { MonthHead } from './MonthHead.tsx';
import { MonthPanels } from './MonthPanels.tsx';
import { monthIn } from './month.model.ts';
import '../../ui/charts/chart.css';
import './month.css';
import './month.print.css';

/** The month (月度考核): scorecards, what it was closed with and what changed since (V10, V11), and what is done about it. */
export default function Month() {
  usePaperTheme();
  const shop = useRow('shop', 'shop')?.shop;
  if (!shop) return <Skeleton rows={10} rowHeight={56} />;
  return <MonthPage shop={shop} />;
}

function MonthPage({ shop }: { shop: Shop }) {
  const t = useText(monthTexts);
  const language = useLanguage();
  const zone = shop.hours.timeZone;
  const [search, setSearch] = useSearchParams();
  const today = shopDate(useNow(60_000), zone);
  const month = monthIn(search) ?? today.slice(0, 7);
  const { answer, busy, failed, again } = useReport('month', { month }, { live: true });
  const go = (next: string) => setSearch(next === today.slice(0, 7) ? {} : { month: next }, { replace: true });
  const reason = failed && reportFailure(language, failed, zone);
  return (
    <main className="month" aria-busy={busy}>
      <MonthHead
        {...{ month, today, zone, reason }}
        report={answer?.scorecard.month === month ? answer : null}
        at={answer?.scorecard.at ?? null}
        onGo={go}
        onDone={again}
      />
      <p className="month-paper">
        {shop.name} · {month}
      </p>
      {!answer && reason && (
        <EmptyState icon="no-link" action={<Button onClick={again}>{t('again')}</Button>}>
          {t('failed', { reason })}
        </EmptyState>
      )}
      {!answer && !reason && <Skeleton rows={10} rowHeight={56} />}
      {answer && <MonthPanels report={answer} {...{ busy, zone, today }} onDone={again} />}
    </main>
  );
}
