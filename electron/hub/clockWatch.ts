/** Less than this is a correction that nobody needs to hear of, ms. */
const JUMP_MS = 2 * 60_000;

/** What a clock showed, and what it showed a moment later, epoch ms. */
export type ClockJump = { readonly from: number; readonly to: number };

/**
 * Notices when the machine's clock was set, or the machine slept (H4): the clock that cannot be set went on otherwise.
 * `real` is epoch ms, `steady` ms on that other clock.
 */
export function createClockWatch(
  real: () => number = Date.now,
  steady: () => number = () => performance.now(),
): () => ClockJump | null {
  let [last, lastSteady] = [real(), steady()];
  return () => {
    const from = last + (steady() - lastSteady);
    [last, lastSteady] = [real(), steady()];
    return Math.abs(last - from) > JUMP_MS ? { from: Math.round(from), to: last } : null;
  };
}
