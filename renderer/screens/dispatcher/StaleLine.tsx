import { useAgeSeconds } from '../../live/useAgeSeconds.ts';
import { useConnection } from '../../live/useConnection.ts';
import { StaleBanner } from '../../ui/StaleBanner.tsx';
import { useShopTime } from './board/useShopTime.ts';

/** L3: a board that is not live says so across its whole width, and the rest of it is greyed. */
export function StaleLine() {
  const { state, stale, heardAt } = useConnection();
  if ((state === 'live' && !stale) || heardAt === null) return null;
  return <Banner heardAt={heardAt} />;
}

function Banner({ heardAt }: { heardAt: number }) {
  const time = useShopTime();
  return <StaleBanner time={time(heardAt)} age={useAgeSeconds()} />;
}
