/** Changes that come together are read together (ms). */
const SETTLE_MS = 300;
/** Between the end of one reading and the next (ms), however much changes. */
const SOONEST_MS = 2_000;
/** A hub that did not answer is asked again after so long (ms). */
const RETRY_MS = 10_000;

export type Keeping = {
  /** Reads once; resolves false when it is to be tried again although nothing changed. */
  readonly read: (signal: AbortSignal) => Promise<boolean>;
  /** Watches for what makes a new reading worth it; null: one reading is enough. */
  readonly watch: ((moved: () => void) => () => void) | null;
  /** Read again after so long although nothing moved (ms): what is far back moves no row of this screen. */
  readonly latestMs: number;
};

/**
 * Reads now, and again when something moved: one reading at a time, at most every two seconds, and not while nobody can
 * see the page. What moves during a reading is read after it. Returns how to stop.
 */
export function keepReading({ read, watch, latestMs }: Keeping): () => void {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let endedAt: number | null = null;
  let moved = false;
  let settled = true;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => document.hidden || void go(), ms);
  };
  const soon = () => {
    moved = true;
    if (endedAt !== null) later(Math.max(SETTLE_MS, endedAt + SOONEST_MS - performance.now()));
  };
  const go = async () => {
    moved = false;
    endedAt = null;
    clearTimeout(timer);
    settled = await read(abort.signal);
    if (abort.signal.aborted) return;
    endedAt = performance.now();
    if (moved) soon();
    else if (!settled) later(RETRY_MS);
    else if (watch !== null) later(latestMs);
  };
  const shown = () => !document.hidden && (watch !== null || !settled) && soon();

  const stopWatching = watch?.(soon);
  document.addEventListener('visibilitychange', shown);
  void go();
  return () => {
    abort.abort();
    clearTimeout(timer);
    stopWatching?.();
    document.removeEventListener('visibilitychange', shown);
  };
}
