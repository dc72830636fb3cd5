import { useEffect, useState } from 'react';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useWaitingTaps } from '../../live/useTaps.ts';
import { useText } from '../../ui/language.tsx';
import { OfflineBadge } from '../../ui/OfflineBadge.tsx';
import { BaySkeleton } from './BaySkeleton.tsx';

/** A hub that is well answers sooner; a socket that merely hangs is given up much later. */
const PATIENCE_MS = 3_000;

/** Before the first rows are here: they are coming, or there is no hub to send them, and what was tapped is still kept (E7). */
export function BayStart() {
  const { state } = useConnection();
  const overdue = useOverdue();
  return state === 'offline' || (state === 'connecting' && overdue) ? <Away /> : <BaySkeleton />;
}

function useOverdue(): boolean {
  const [overdue, setOverdue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setOverdue, PATIENCE_MS, true);
    return () => clearTimeout(timer);
  }, []);
  return overdue;
}

function Away() {
  const t = useText(bayTexts);
  const { count } = useWaitingTaps();
  return (
    <main className="bay bay-idle bay-offline bay-start">
      <div className="bay-away">
        <p className="bay-empty-text">{t('hubAway')}</p>
        <OfflineBadge link="offline" waiting={count} />
        <p className="bay-empty-hint">{t(count > 0 ? 'hubAwayKept' : 'hubAwayHint')}</p>
      </div>
    </main>
  );
}
