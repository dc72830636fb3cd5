import { useLocation } from 'react-router';
import { DeskRefused } from './DeskRefused.tsx';
import { DeskStale } from './DeskStale.tsx';
import { pathOf } from './routes.model.ts';

/** Over the foot of every screen that has no place of its own for them, as the board has: nothing moves when they come. */
export function DeskNotices() {
  const { pathname } = useLocation();
  if (pathname === pathOf('board')) return null;
  return (
    <div className="desk-notices">
      <DeskRefused />
      <DeskStale />
    </div>
  );
}
