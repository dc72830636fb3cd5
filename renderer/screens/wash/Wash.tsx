import { useMemo } from 'react';
import { washQueue } from '../../../shared/domain/queues.ts';
import { washTexts } from '../../../shared/i18n/wash.texts.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { WashCard } from './WashCard.tsx';
import '../../ui/queue.css';

/** The washers' queue: what is due first on top, one tap to begin, one when the car is clean and ready. */
export default function Wash() {
  const t = useText(washTexts);
  const visits = useRows('visit');
  const shop = useRow('shop', 'shop')?.shop;
  const queue = useMemo(
    () =>
      shop
        ? washQueue(
            visits.map(({ file }) => file),
            shop.policy,
          )
        : [],
    [visits, shop],
  );
  if (!shop) return <Skeleton rows={6} rowHeight={120} />;
  return (
    <main className="queue">
      <header className="queue-head">
        <h1>{t('title')}</h1>
        <span className="queue-count">{t('count', { n: queue.length })}</span>
      </header>
      {queue.length === 0 ? (
        <EmptyState icon="all-done">{t('empty')}</EmptyState>
      ) : (
        <ul className="queue-list">
          {queue.map((queued) => (
            <WashCard key={queued.file.visit.id} queued={queued} shop={shop} />
          ))}
        </ul>
      )}
    </main>
  );
}
