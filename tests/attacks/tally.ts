/** What was tried against the hub, and what got through. */
export type Tally = {
  /** One more was tried; `through`: it had an effect, or told what it must not. What got through is remembered in words. */
  readonly tried: (what: string, through: boolean) => void;
  readonly counts: () => { tried: number; through: number };
  readonly breaches: readonly string[];
};

export function createTally(): Tally {
  const breaches: string[] = [];
  let tried = 0;
  return {
    tried(what, through) {
      tried += 1;
      if (through) breaches.push(what);
    },
    counts: () => ({ tried, through: breaches.length }),
    breaches,
  };
}
