import { useBoardState } from './board.store.ts';

/** Says what a gesture does to those who cannot see the ghost. */
export function LiveRegion() {
  const spoken = useBoardState((state) => state.spoken);
  return (
    <div className="sr-only" role="status" aria-live="assertive">
      {spoken}
    </div>
  );
}
