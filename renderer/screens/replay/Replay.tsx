import { useSearchParams } from 'react-router';
import { addDays, atShopTime, shopDate } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { replayTexts } from '../../../shared/i18n/replay.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useReport } from '../../live/useReport.ts';
import { useRow } from '../../live/useRows.ts';
import { PeriodSteps } from '../../parts/report/PeriodSteps.tsx';
import { ReportPage } from '../../parts/report/ReportPage.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Learned } from './Learned.tsx';
import { askedAt } from './replay.model.ts';
import { Standing } from './Standing.tsx';
import { TimeSlider } from './TimeSlider.tsx';
import './replay.css';

/** Any day again: what stood where at a time, and what was known then. It changes nothing. */
export default function Replay() {
  const shop = useRow('shop', 'shop')?.shop;
  if (!shop) return <Skeleton rows={10} rowHeight={56} />;
  return <ReplayPage shop={shop} />;
}

function ReplayPage({ shop }: { shop: Shop }) {
  const t = useText(replayTexts);
  const zone = shop.hours.timeZone;
  const [search, setSearch] = useSearchParams();
  const now = useNow(60_000);
  const asked = askedAt(search);
  const at = Math.min(asked ?? now, now);
  const [day, today] = [shopDate(at, zone), shopDate(now, zone)];
  const reading = useReport('replay', { at });
  const { answer, busy } = reading;
  const go = (next: number) => setSearch({ at: String(Math.min(next, now)) }, { replace: true });
  // the same time of day on another day
  const step = (days: number) => go(atShopTime(addDays(day, days), 0, zone) + (at - atShopTime(day, 0, zone)));
  return (
    <ReportPage
      name="replay"
      title={t('title')}
      {...{ shop, reading }}
      at={answer?.at ?? null}
      label={t('asItStood', { day, time: clockTime(at, zone) })}
      bar={
        <PeriodSteps
          name={t('day')}
          label={day}
          words={{ earlier: t('earlier'), later: t('later'), now: t('toNow') }}
          isNow={day >= today}
          onStep={step}
          onNow={() => setSearch({}, { replace: true })}
        />
      }
    >
      <TimeSlider key={day} {...{ at, day, now, shop }} marks={answer?.day === day ? answer.marks : []} onGo={go} />
      {answer && (
        <div className="report-panels" data-busy={busy}>
          <Standing report={answer} zone={zone} />
          <Learned lines={answer.learned} zone={zone} />
        </div>
      )}
    </ReportPage>
  );
}
