import { useMemo } from 'react';
import { inspectionQueue } from '../../../shared/domain/queues.ts';
import { inspectorTexts } from '../../../shared/i18n/inspector.texts.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { InspectionCard } from './InspectionCard.tsx';
import '../../ui/queue.css';
import './inspector.css';

/** The final inspector's queue (Q1): what is due first on top; pass it on, or send it back with a remark. */
export default function Inspector() {
  const t = useText(inspectorTexts);
  const visits = useRows('visit');
  const shop = useRow('shop', 'shop')?.shop;
  const { identity } = useConnection();
  const queue = useMemo(
    () =>
      shop
        ? inspectionQueue(
            visits.map(({ file }) => file),
            shop.policy,
          )
        : [],
    [visits, shop],
  );
  if (!shop) return <Skeleton rows={6} rowHeight={120} />;
  const signedIn = identity?.personId !== null && identity !== null;
  return (
    <main className="queue">
      <header className="queue-head">
        <h1>{t('title')}</h1>
        <span className="queue-count">{t('count', { n: queue.length })}</span>
      </header>
      {!signedIn && queue.length > 0 && <p className="queue-notice">{t('signIn')}</p>}
      {queue.length === 0 ? (
        <EmptyState icon="all-done">{t('empty')}</EmptyState>
      ) : (
        <ul className="queue-list">
          {queue.map((queued) => (
            <InspectionCard key={queued.file.visit.id} queued={queued} shop={shop} />
          ))}
        </ul>
      )}
    </main>
  );
}
