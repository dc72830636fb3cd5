const WITHIN_MS = 10 * 60_000;

/** H2 counts: which time in ten minutes is this? `now`: a clock that nobody can set, ms. */
export function createRestarts(now: () => number = () => performance.now()): () => number {
  let at: number[] = [];
  return () => {
    at = [...at.filter((one) => now() - one < WITHIN_MS), now()];
    return at.length;
  };
}
