import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { useAgeSeconds } from '../../live/useAgeSeconds.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { StaleBanner } from '../../ui/StaleBanner.tsx';

/** L3: a desk that is not live says so, and that what is done on it meanwhile is kept (E7). */
export function DeskStale() {
  const { state, stale, heardAt } = useConnection();
  if ((state === 'live' && !stale) || heardAt === null) return null;
  return <Banner heardAt={heardAt} />;
}

function Banner({ heardAt }: { heardAt: number }) {
  const t = useText(deskTexts);
  const age = useAgeSeconds();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  return (
    <div className="desk-stale">
      <StaleBanner time={clockTime(heardAt, zone)} age={age} hint={t('keptMeanwhile')} />
    </div>
  );
}
