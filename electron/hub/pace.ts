/** A token bucket: at most `perSecond` on average, twice that in a burst. One screen's flood is its own problem. */
export function createPace(perSecond: number, now: () => number = () => performance.now()): { take: () => boolean } {
  const burst = perSecond * 2;
  let level = burst;
  let last = now();
  return {
    take() {
      const at = now();
      level = Math.min(burst, level + ((at - last) / 1000) * perSecond);
      last = at;
      if (level < 1) return false;
      level -= 1;
      return true;
    },
  };
}
