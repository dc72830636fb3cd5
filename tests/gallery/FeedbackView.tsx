import { EmptyState } from '../../renderer/ui/EmptyState.tsx';
import { ErrorBoundary } from '../../renderer/ui/ErrorBoundary.tsx';
import { useLanguage } from '../../renderer/ui/language.tsx';
import { OfflineBadge } from '../../renderer/ui/OfflineBadge.tsx';
import { Qr } from '../../renderer/ui/Qr.tsx';
import { Skeleton } from '../../renderer/ui/Skeleton.tsx';
import { StaleBanner } from '../../renderer/ui/StaleBanner.tsx';
import '../../renderer/ui/flash.css';

function Fails(): never {
  throw new Error('bay 7: no such operation');
}

/** Everything that says how the screen itself is. `?flash=1` identifies it. */
export default function FeedbackView() {
  const english = useLanguage() === 'en';
  return (
    <main>
      <StaleBanner time="14:32" age={194} />
      <div className="gallery">
        <div className="gallery-row" style={{ fontSize: 20 }}>
          <OfflineBadge link="live" waiting={0} />
          <OfflineBadge link="live" waiting={1} />
          <OfflineBadge link="behind" waiting={0} />
          <OfflineBadge link="offline" waiting={3} />
        </div>
        <div className="gallery-row">
          <div style={{ width: 420 }}>
            <Skeleton rows={5} rowHeight={36} />
          </div>
          <EmptyState icon="no-cars">
            {english
              ? 'No cars are waiting. New ones appear when the advisor takes them in.'
              : '没有待派工的车。服务顾问接车后会出现在这里。'}
          </EmptyState>
          <EmptyState icon="all-done">{english ? 'All done' : '全部完成'}</EmptyState>
          <EmptyState icon="not-found" action={<button type="button">{english ? 'Clear search' : '清除搜索'}</button>}>
            {english ? 'No car found' : '没有找到'}
          </EmptyState>
          <EmptyState icon="no-link">{english ? 'No link to the hub' : '连不上主机'}</EmptyState>
        </div>
        <div className="gallery-row">
          <Qr value="http://192.168.1.20:4680/pair/482913" size={200} label="pair" />
          <ErrorBoundary>
            <Fails />
          </ErrorBoundary>
        </div>
      </div>
      {new URLSearchParams(location.search).has('flash') && (
        <div className="flash">
          7 号工位<small>192.168.1.31</small>
        </div>
      )}
    </main>
  );
}
