import { Segmented } from 'antd';
import { useState } from 'react';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import type { CallList, ComebackList, ComplaintList } from '../../../shared/views/followUp.lists.ts';
import { useRead } from '../../live/useRead.ts';
import type { Follow } from '../../live/useReading.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CallTab } from './CallTab.tsx';
import { ComebackTab } from './ComebackTab.tsx';
import { ComplaintTab } from './ComplaintTab.tsx';
import { followUpSeen, openComplaints } from './calls.model.ts';
import './calls.css';

const TABS = ['calls', 'complaints', 'comebacks'] as const;
type Tab = (typeof TABS)[number];

/** Most of these cars left days ago: what another desk says about them moves no row here. */
const FOLLOW: Follow = {
  kinds: ['visit'],
  seen: (rows) => followUpSeen(rows.all('visit').map(({ file }) => file)),
  latestMs: 120_000,
};
const FOLLOWED = { follow: FOLLOW };

/** The follow-up desk (回访): whom to call, complaints to answer, comebacks to rule on. */
export default function Calls() {
  const t = useText(callsTexts);
  const [tab, setTab] = useState<Tab>('calls');
  const shop = useRow('shop', 'shop')?.shop;
  const calls = useRead<CallList>('/lists/calls', FOLLOWED);
  const complaints = useRead<ComplaintList>('/lists/complaints', FOLLOWED);
  const comebacks = useRead<ComebackList>('/lists/comebacks', FOLLOWED);
  if (!shop) return <Skeleton rows={12} rowHeight={36} />;
  const counts = {
    calls: calls.answer && calls.answer.lines.length + calls.answer.more,
    complaints: complaints.answer && openComplaints(complaints.answer),
    comebacks: comebacks.answer && comebacks.answer.lines.length + comebacks.answer.more,
  };
  return (
    <main className="calls">
      <Segmented<Tab>
        aria-label={t('tabs')}
        value={tab}
        options={TABS.map((value) => ({ value, label: `${t(`tab.${value}`)} ${counts[value] ?? ''}` }))}
        onChange={setTab}
      />
      {tab === 'calls' && (
        <CallTab
          shop={shop}
          list={calls}
          onSaved={() => {
            calls.again();
            complaints.again();
          }}
        />
      )}
      {tab === 'complaints' && <ComplaintTab shop={shop} list={complaints} />}
      {tab === 'comebacks' && <ComebackTab shop={shop} list={comebacks} />}
    </main>
  );
}
