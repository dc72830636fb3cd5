import { useSearchParams } from 'react-router';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useReport } from '../../live/useReport.ts';
import { useRow } from '../../live/useRows.ts';
import { CaseDrawer } from '../../parts/CaseDrawer.tsx';
import { FormButton } from '../../parts/FormButton.tsx';
import { ReportPage } from '../../parts/report/ReportPage.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Figures } from './Figures.tsx';
import { addressOf, type Question, questionOf } from './onTime.query.ts';
import { labelOf, PeriodBar } from './PeriodBar.tsx';
import { SaveExcel } from './SaveExcel.tsx';
import './ontime.css';
import './ontime.lists.css';
import './ontime.print.css';

/** The rate, what moves it, and the way down to each late car (V1, V7, V8, V10). What is shown stands in the address. */
export default function OnTime() {
  const shop = useRow('shop', 'shop')?.shop;
  if (!shop) return <Skeleton rows={10} rowHeight={56} />;
  return <OnTimePage shop={shop} />;
}

function OnTimePage({ shop }: { shop: Shop }) {
  const t = useText(onTimeTexts);
  const zone = shop.hours.timeZone;
  const [search, setSearch] = useSearchParams();
  const question = questionOf(search);
  const today = shopDate(useNow(60_000), zone);
  const date = question.date ?? today;
  const reading = useReport('on-time', { period: question.period, date }, { live: true });
  const { answer, busy } = reading;
  // opening a car is a step one can go back from, the rest is not
  const ask = (change: Partial<Question>) =>
    setSearch(addressOf({ ...question, ...change }), { replace: change.car === undefined });
  return (
    <ReportPage
      name="ontime"
      title={t('title')}
      {...{ shop, reading }}
      at={answer?.at ?? null}
      label={labelOf(question.period, answer?.span.from ?? date, answer?.span.to ?? date)}
      bar={
        <PeriodBar
          period={question.period}
          date={date}
          today={today}
          onChange={(period, day) => ask({ period, date: day, offset: 0 })}
        />
      }
      tools={<FormButton form="on-time" month={date.slice(0, 7)} />}
      save={answer && <SaveExcel report={answer} question={{ ...question, date }} zone={zone} />}
    >
      {answer && <Figures report={answer} busy={busy} question={question} today={today} zone={zone} onAsk={ask} />}
      <CaseDrawer visitId={question.car} shop={shop} onClose={() => ask({ car: null })} />
    </ReportPage>
  );
}
