import { Skeleton } from '../../ui/Skeleton.tsx';

/** The rows of the page to come, at their height: nothing moves when they arrive. */
export function BaySkeleton() {
  return (
    <main className="bay bay-idle bay-loading">
      <Skeleton rows={6} rowHeight={96} />
    </main>
  );
}
