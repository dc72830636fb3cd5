/** What may happen to a page as a whole. */
export type PageEvents = {
  /** Closed, or put aside with its timers stopped; it may come back. */
  left: () => void;
  /** Back from having been put aside. */
  back: () => void;
  /** Something suggests that the network is there again, or that time has passed unnoticed. */
  awake: () => void;
};

/** Listens until the returned function is called. */
export function listenToPage({ left, back, awake }: PageEvents): () => void {
  const shown = (event: PageTransitionEvent) => event.persisted && back();
  const seen = () => document.visibilityState === 'visible' && awake();
  addEventListener('pagehide', left);
  addEventListener('pageshow', shown);
  addEventListener('online', awake);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('pagehide', left);
    removeEventListener('pageshow', shown);
    removeEventListener('online', awake);
    document.removeEventListener('visibilitychange', seen);
  };
}

const RELOADS = 'bayboard.reloads';
const RELOAD_AFTER_MS = [0, 10_000, 60_000, 300_000];

/** How often this tab has reloaded itself in a row; a tab without storage waits long from the first time on. */
function reloadsSoFar(): number {
  try {
    return Number(sessionStorage.getItem(RELOADS) ?? 0);
  } catch {
    return RELOAD_AFTER_MS.length;
  }
}

/** Ms to wait before reloading the page once more: a hub that serves the wrong page must not make it spin. */
export function reloadDelay(): number {
  const times = reloadsSoFar();
  return RELOAD_AFTER_MS[Math.min(times, RELOAD_AFTER_MS.length - 1)] ?? 0;
}

export function reloadPage() {
  try {
    sessionStorage.setItem(RELOADS, String(reloadsSoFar() + 1));
  } catch {
    // Then the delay is always the longest.
  }
  location.reload();
}

/** The page and the hub understand one another: the next reload may come at once again. */
export function reloadsDone() {
  try {
    sessionStorage.removeItem(RELOADS);
  } catch {
    // Nothing was counted.
  }
}
