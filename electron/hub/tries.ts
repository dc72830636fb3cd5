/** At most `most` wrong tries in any `seconds`. */
export type TriesLimit = { readonly most: number; readonly seconds: number };

export type Tries = {
  /** Counts a try; null, or when it is let go on (ms from now) after too many. A try that is refused does not count. */
  take: (key: string) => number | null;
  /** The last counted try was right after all: only wrong ones count. */
  giveBack: (key: string) => void;
  /** What it was about is another one now (a new PIN): the count starts anew. */
  reset: (key: string) => void;
};

/** So many keys are kept before those that have run out are looked for: whoever makes up keys fills no memory. */
const FEW = 1_000;

/**
 * Wrong tries per key, within every one of `limits`. A try counts from its beginning, so that many at once are no way
 * around. `now` is ms on a clock that cannot be set (H4): nobody gets new tries by changing the time.
 */
export function createTries(limits: readonly TriesLimit[], now: () => number = () => performance.now()): Tries {
  const longest = Math.max(...limits.map(({ seconds }) => seconds)) * 1_000;
  const taken = new Map<string, number[]>();
  let sweepAt = FEW;
  const fresh = (key: string) => (taken.get(key) ?? []).filter((at) => at + longest > now());
  const keep = (key: string, tries: number[]) => {
    if (tries.length === 0) taken.delete(key);
    else taken.set(key, tries);
  };
  const sweep = () => {
    for (const key of [...taken.keys()]) keep(key, fresh(key));
    sweepAt = Math.max(FEW, taken.size * 2);
  };
  /** How long this limit lets nobody go on, ms: until the try that fills it has run out. */
  const waitFor = (tries: readonly number[], { most, seconds }: TriesLimit) => {
    const filling = tries.at(-most);
    return filling === undefined ? 0 : Math.max(0, filling + seconds * 1_000 - now());
  };
  return {
    take(key) {
      const tries = fresh(key);
      const wait = Math.max(...limits.map((limit) => waitFor(tries, limit)));
      if (wait > 0) return Math.ceil(wait);
      keep(key, [...tries, now()]);
      if (taken.size > sweepAt) sweep();
      return null;
    },
    giveBack: (key) => keep(key, fresh(key).slice(0, -1)),
    reset: (key) => void taken.delete(key),
  };
}
