import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { notCollected } from '../../../shared/domain/collection.ts';
import { permit } from '../../../shared/domain/permission.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import type { SpotCheckList, ToSignList } from '../../../shared/views/handover.lists.ts';
import { useActor } from '../../live/useActor.ts';
import { useRead } from '../../live/useRead.ts';
import type { Follow } from '../../live/useReading.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Collect } from './Collect.tsx';
import { excusesSeen, HANDOVER_TABS, type HandoverTab } from './handover.model.ts';
import { SpotCheck } from './SpotCheck.tsx';
import { ToSign } from './ToSign.tsx';
import './handover.css';

/** Excuses of cars that left before today are signed and checked too, and move no row here. */
const FOLLOW: Follow = {
  kinds: ['visit'],
  seen: (rows) => excusesSeen(rows.all('visit').map(({ file }) => file)),
  latestMs: 120_000,
};
const FOLLOWED = { follow: FOLLOW };

const countOf = (list: ToSignList | SpotCheckList | null) =>
  list === null ? undefined : list.lines.length + list.more;

/** The hand-over desk (交车): cars whose customers have not come, signatures that are missing, and the manager's spot check. */
export default function Handover() {
  const t = useText(handoverTexts);
  const [tab, setTab] = useState<HandoverTab>('collect');
  const visits = useRows('visit');
  const shop = useRow('shop', 'shop')?.shop;
  const actor = useActor();
  const files = useMemo(() => visits.map(({ file }) => file), [visits]);
  const checks = actor !== null && permit('excuse.check', actor).ok;
  const toSign = useRead<ToSignList>('/lists/to-sign', FOLLOWED);
  const toCheck = useRead<SpotCheckList>(checks ? '/lists/spot-check' : null, FOLLOWED);
  if (!shop || !actor) return <Skeleton rows={12} rowHeight={36} />;
  // nobody signed in: the tab says who can
  const tabs = HANDOVER_TABS.filter((one) => one !== 'check' || checks || actor.person === null);
  const shown = tabs.includes(tab) ? tab : 'collect';
  const counts: Readonly<Record<HandoverTab, number | undefined>> = {
    collect: notCollected(files).length,
    sign: countOf(toSign.answer),
    check: countOf(toCheck.answer),
  };
  return (
    <main className="handover">
      <Segmented<HandoverTab>
        aria-label={t('tabs')}
        value={shown}
        options={tabs.map((value) => ({ value, label: [t(`tab.${value}`), counts[value]].join(' ') }))}
        onChange={setTab}
      />
      {shown === 'collect' && <Collect files={files} shop={shop} />}
      {shown === 'sign' && <ToSign shop={shop} list={toSign} />}
      {shown === 'check' && <SpotCheck shop={shop} list={checks ? toCheck : null} />}
    </main>
  );
}
