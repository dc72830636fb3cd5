import { clockTime } from '../../../shared/i18n/format.ts';
import { useAgeSeconds } from '../../live/useAgeSeconds.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRow } from '../../live/useRows.ts';
import { StaleBanner } from '../../ui/StaleBanner.tsx';

/** The band over the screen: the state's pattern, read from across the bay; over it the age of data that is not live (L3). */
export function StateStrip() {
  const { stale } = useConnection();
  return <div className="bay-strip">{stale && <Age />}</div>;
}

function Age() {
  const { heardAt } = useConnection();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone;
  const age = useAgeSeconds();
  if (heardAt === null || zone === undefined) return null;
  return <StaleBanner time={clockTime(heardAt, zone)} age={age} />;
}
