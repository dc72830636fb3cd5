import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { notCollected } from '../../../shared/domain/collection.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import type { SpotCheckList, ToSignList } from '../../../shared/views/handover.lists.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRead } from '../../live/useRead.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Collect } from './Collect.tsx';
import { excuseVersion, HANDOVER_TABS, type HandoverTab, mayCheck } from './handover.model.ts';
import { SpotCheck } from './SpotCheck.tsx';
import { ToSign } from './ToSign.tsx';
import './handover.css';

/** The hand-over desk (交车): cars whose customers have not come, signatures that are missing, and the manager's spot check. */
export default function Handover() {
  const t = useText(handoverTexts);
  const [tab, setTab] = useState<HandoverTab>('collect');
  const visits = useRows('visit');
  const shop = useRow('shop', 'shop')?.shop;
  const { identity, state } = useConnection();
  const person = useRow('person', identity?.personId ?? '')?.person ?? null;
  const files = useMemo(() => visits.map(({ file }) => file), [visits]);
  // read again also when the hub is back
  const version = useMemo(() => `${state === 'live'}${excuseVersion(files)}`, [files, state]);
  const checks = identity !== null && mayCheck(identity, person);
  const toSign = useRead<ToSignList>('/lists/to-sign', version);
  const toCheck = useRead<SpotCheckList>(checks ? '/lists/spot-check' : null, version);
  if (!shop || !identity) return <Skeleton rows={12} rowHeight={36} />;
  // nobody signed in: the tab says who can
  const tabs = HANDOVER_TABS.filter((one) => one !== 'check' || checks || person === null);
  const shown = tabs.includes(tab) ? tab : 'collect';
  const counts: Readonly<Record<HandoverTab, number | undefined>> = {
    collect: notCollected(files).length,
    sign: toSign.value?.lines.length,
    check: toCheck.value?.lines.length,
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
