import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRow } from '../../live/useRows.ts';
import { useWaitingTaps } from '../../live/useTaps.ts';
import { useText } from '../../ui/language.tsx';
import { OfflineBadge } from '../../ui/OfflineBadge.tsx';

/** The link to the hub, small at the foot of the navigation; what waits to be sent is counted beside it. */
export function DeskLink() {
  const t = useText(deskTexts);
  const { state, heardAt } = useConnection();
  const { count } = useWaitingTaps();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const since = heardAt === null ? t('offline') : t('offlineSince', { time: clockTime(heardAt, zone) });
  return (
    <div className="desk-link" title={state === 'live' ? t('live') : since}>
      <OfflineBadge link={state === 'live' ? 'live' : state === 'connecting' ? 'behind' : 'offline'} waiting={count} />
    </div>
  );
}
