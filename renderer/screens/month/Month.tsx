import { useSearchParams } from 'react-router';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useReport } from '../../live/useReport.ts';
import { useRow } from '../../live/useRows.ts';
import { PeriodSteps } from '../../parts/report/PeriodSteps.tsx';
import { ReportPage } from '../../parts/report/ReportPage.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { MonthPanels } from './MonthPanels.tsx';
import { MonthTools } from './MonthTools.tsx';
import { monthBeside, monthIn } from './month.model.ts';
import { SaveMonth } from './SaveMonth.tsx';
import './month.css';
import './month.print.css';

/** The month (月度考核): scorecards, what it was closed with and what changed since (V10, V11), and what is done about it. */
export default function Month() {
  const shop = useRow('shop', 'shop')?.shop;
  if (!shop) return <Skeleton rows={10} rowHeight={56} />;
  return <MonthPage shop={shop} />;
}

function MonthPage({ shop }: { shop: Shop }) {
  const t = useText(monthTexts);
  const zone = shop.hours.timeZone;
  const [search, setSearch] = useSearchParams();
  const today = shopDate(useNow(60_000), zone);
  const thisMonth = today.slice(0, 7);
  const month = monthIn(search) ?? thisMonth;
  const reading = useReport('month', { month }, { live: true });
  const { answer, busy, again } = reading;
  const report = answer?.scorecard.month === month ? answer : null;
  const go = (next: string) => setSearch(next === thisMonth ? {} : { month: next }, { replace: true });
  return (
    <ReportPage
      name="month"
      title={t('title')}
      {...{ shop, reading }}
      at={answer?.scorecard.at ?? null}
      label={month}
      bar={
        <PeriodSteps
          name={t('title')}
          label={month}
          words={{ earlier: t('earlier'), later: t('later'), now: t('toNow') }}
          isNow={month >= thisMonth}
          onStep={(step) => go(monthBeside(month, step))}
          onNow={() => go(thisMonth)}
        />
      }
      tools={<MonthTools {...{ month, today, report }} onDone={again} />}
      save={report && <SaveMonth report={report} zone={zone} />}
    >
      {answer && <MonthPanels report={answer} {...{ busy, zone, today }} onDone={again} />}
    </ReportPage>
  );
}
