/** How long a tap can be taken back on its own screen without a reason, ms (J10). */
export const UNDO_MS = 10_000;

/** A tap that reaches the hub later than this counts as having waited offline, ms (E7). */
export const LATE_TAP_MS = 30_000;
