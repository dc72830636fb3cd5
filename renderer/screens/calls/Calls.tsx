import { Segmented } from 'antd';
import { useState } from 'react';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import type { CallList, ComebackList, ComplaintList } from '../../../shared/views/followUp.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useRead } from '../../live/useRead.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CallTab } from './CallTab.tsx';
import { ComebackTab } from './ComebackTab.tsx';
import { ComplaintTab } from './ComplaintTab.tsx';
import './calls.css';

const TABS = ['calls', 'complaints', 'comebacks'] as const;
type Tab = (typeof TABS)[number];

/** The follow-up desk (回访): whom to call, complaints to answer, comebacks to rule on; read again every other minute. */
export default function Calls() {
  const t = useText(callsTexts);
  const [tab, setTab] = useState<Tab>('calls');
  const shop = useRow('shop', 'shop')?.shop;
  const version = useNow(120_000);
  const calls = useRead<CallList>('/lists/calls', version);
  const complaints = useRead<ComplaintList>('/lists/complaints', version);
  const comebacks = useRead<ComebackList>('/lists/comebacks', version);
  if (!shop) return <Skeleton rows={12} rowHeight={36} />;
  const counts = {
    calls: calls.value?.lines.length,
    complaints: complaints.value?.lines.filter(({ complaint }) => complaint.closedAt === null).length,
    comebacks: comebacks.value?.lines.length,
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
