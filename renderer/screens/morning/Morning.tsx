import { useState } from 'react';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { carryOvers, lastOpenDay, partsToday, promisesByHour } from '../../../shared/domain/morning.ts';
import { morningTexts } from '../../../shared/i18n/morning.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useReport } from '../../live/useReport.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { CaseDrawer } from '../../parts/CaseDrawer.tsx';
import { ReportPage } from '../../parts/report/ReportPage.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Absences } from './Absences.tsx';
import { CarryOvers } from './CarryOvers.tsx';
import { LateYesterday } from './LateYesterday.tsx';
import { Loads } from './Loads.tsx';
import { Parts } from './Parts.tsx';
import { Promises } from './Promises.tsx';
import './morning.css';
import './morning.print.css';

/** The morning meeting (早会): what stayed over night, what is due today, what is missing, and what went wrong last. */
export default function Morning() {
  const shop = useRow('shop', 'shop')?.shop;
  if (!shop) return <Skeleton rows={10} rowHeight={56} />;
  return <MorningPage shop={shop} />;
}

function MorningPage({ shop }: { shop: Shop }) {
  const t = useText(morningTexts);
  const [visitId, open] = useState<string | null>(null);
  const now = useNow(60_000);
  const zone = shop.hours.timeZone;
  const today = shopDate(now, zone);
  const files = useRows('visit').map(({ file }) => file);
  const load = useReport('load', { date: today }, { live: true });
  const view = { shop, now, onOpen: open };
  return (
    <ReportPage
      name="morning"
      title={t('title')}
      {...{ shop }}
      reading={load}
      at={now}
      label={today}
      bar={<strong className="figure">{today}</strong>}
    >
      <div className="report-panels">
        <CarryOvers cars={carryOvers(files, shop, now)} {...view} />
        <Promises hours={promisesByHour(files, shop, now)} {...view} />
        <LateYesterday day={lastOpenDay(today, shop.hours)} onOpen={open} />
        <Parts lines={partsToday(files, zone, now)} {...view} />
        <Absences reading={load} {...{ now, zone }} />
        <Loads reading={load} />
      </div>
      <CaseDrawer visitId={visitId} shop={shop} onClose={() => open(null)} />
    </ReportPage>
  );
}
