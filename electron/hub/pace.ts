export type Pace = {
  /** Takes one if there is one. */
  take: () => boolean;
  /** Takes one in any case, if need be on credit of at most two seconds; ms until the credit is paid back, 0 without any. */
  spend: () => number;
};

/**
 * A token bucket: at most `perSecond` on average, `burst` at once (twice that by default). One screen's flood is its own
 * problem. `now` is ms on a clock that cannot be set (H4).
 */
export function createPace(
  perSecond: number,
  burst: number = perSecond * 2,
  now: () => number = () => performance.now(),
): Pace {
  let level = burst;
  let last = now();
  const fill = () => {
    const at = now();
    level = Math.min(burst, level + ((at - last) / 1000) * perSecond);
    last = at;
  };
  return {
    take() {
      fill();
      if (level < 1) return false;
      level -= 1;
      return true;
    },
    spend() {
      fill();
      level = Math.max(-2 * perSecond, level - 1);
      return level >= 0 ? 0 : (-level / perSecond) * 1000;
    },
  };
}
