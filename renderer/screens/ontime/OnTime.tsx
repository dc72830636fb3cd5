import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { reportFailure } from '../../../shared/i18n/reportFailure.ts';
import { useNow } from '../../live/useNow.ts';
import { useReport } from '../../live/useReport.ts';
import { useRow } from '../../live/useRows.ts';
import { FormButton } from '../../parts/FormButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePaperTheme } from '../../ui/usePaperTheme.ts';
import { CaseDrawer } from './CaseDrawer.tsx';
import { Figures } from './Figures.tsx';
import { addressOf, type Question, questionOf } from './onTime.query.ts';
import { labelOf, PeriodBar } from './PeriodBar.tsx';
import { SaveExcel } from './SaveExcel.tsx';
import './ontime.css';
import './ontime.lists.css';
import './ontime.print.css';

/** The rate, what moves it, and the way down to each late car (V1, V7, V8, V10). What is shown stands in the address. */
export default function OnTime() {
  usePaperTheme();
  const shop = useRow('shop', 'shop')?.shop;
  if (!shop) return <Skeleton rows={10} rowHeight={56} />;
  return <OnTimePage shop={shop} />;
}

function OnTimePage({ shop }: { shop: Shop }) {
  const t = useText(onTimeTexts);
  const language = useLanguage();
  const zone = shop.hours.timeZone;
  const [search, setSearch] = useSearchParams();
  const question = questionOf(search);
  const today = shopDate(useNow(60_000), zone);
  const date = question.date ?? today;
  const { answer, busy, failed, again } = useReport('on-time', { period: question.period, date }, { live: true });
  // opening a car is a step one can go back from, the rest is not
  const ask = (change: Partial<Question>) =>
    setSearch(addressOf({ ...question, ...change }), { replace: change.car === undefined });
  const reason = failed && reportFailure(language, failed, zone);
  return (
    <main className="ontime" aria-busy={busy}>
      <header className="ontime-head">
        <h1>{t('title')}</h1>
        <PeriodBar
          period={question.period}
          date={date}
          today={today}
          onChange={(period, day) => ask({ period, date: day, offset: 0 })}
        />
        <span className="ontime-asof" role="status">
          {answer && (reason ? t('notNew', { reason }) : t('asOf', { time: clockTime(answer.at, zone) }))}
        </span>
        <span className="ontime-tools">
          <FormButton form="on-time" month={date.slice(0, 7)} />
          <Button onClick={() => window.print()}>{t('print')}</Button>
          {answer && <SaveExcel report={answer} question={{ ...question, date }} zone={zone} />}
        </span>
      </header>
      <p className="ontime-paper">
        {shop.name} · {labelOf(question.period, answer?.span.from ?? date, answer?.span.to ?? date)}
      </p>
      {!answer && reason && (
        <EmptyState icon="no-link" action={<Button onClick={again}>{t('again')}</Button>}>
          {t('failed', { reason })}
        </EmptyState>
      )}
      {!answer && !reason && <Skeleton rows={10} rowHeight={56} />}
      {answer && <Figures report={answer} busy={busy} question={question} today={today} zone={zone} onAsk={ask} />}
      <CaseDrawer visitId={question.car} shop={shop} onClose={() => ask({ car: null })} />
    </main>
  );
}
