import type { Choice } from './layOut.ts';

/** A plan that can be changed a little, judged, and changed back. */
export type Ground = {
  /** Changes it at random; says how much work that was, 0 where nothing came of it. */
  readonly change: () => number;
  /** A change of the kind by which heat is measured; false where nothing came of it. */
  readonly sample: () => boolean;
  /** What it costs after the changes since the last `keep`; anything above `limit` where it costs more than that. */
  readonly cost: (limit: number) => number;
  /** What it costs by the weights that count; right after `cost` gave no more than its limit. */
  readonly judge: () => number;
  readonly keep: () => void;
  /** Takes the changes since the last `keep` back. */
  readonly undo: () => void;
  /** Brings its order into order, after `keep` only. Gives the cost. */
  readonly tidy: () => number;
  readonly choice: () => Choice;
};

export type Cooling = {
  /** Work in the first cycle, and how much longer each next one is. */
  readonly cycle: number;
  readonly longer: number;
  /** How hot the cycles begin, one after the other, in what a change for the worse costs, and what part is left at their end. */
  readonly heats: readonly number[];
  readonly cold: number;
  /** A change for the worse: the one at this share of so many tried, the least first. */
  readonly samples: number;
  readonly share: number;
};

export type Best = { readonly choice: Choice; readonly cost: number };

/** Changes kept before a ground is tidied. */
const TIDY = 500;

/** Simulated annealing in ever longer cycles, each from the best so far: `ground` makes a plan to change of a choice. */
export function createAnnealing(
  first: Best,
  ground: (from: Choice) => Ground,
  { cycle, longer, heats, cold, samples, share }: Cooling,
  random: () => number,
): { readonly attempt: () => void; readonly best: () => Best } {
  let best = first;
  let on: Ground | undefined;
  let [length, worked, kept, cycles] = [cycle, 0, 0, 0];
  let [current, hot] = [0, 1];

  function begin(): Ground {
    const fresh = ground(best.choice);
    current = fresh.tidy();
    const dearer: number[] = [];
    for (let i = 0; i < samples; i++) {
      if (!fresh.sample()) continue;
      const more = fresh.cost(Number.POSITIVE_INFINITY) - current;
      if (more > 1e-9) dearer.push(more);
      fresh.undo();
    }
    dearer.sort((a, b) => a - b);
    hot = (heats[cycles % heats.length] as number) * (dearer[Math.floor(dearer.length * share)] ?? 1);
    cycles += 1;
    worked = 0;
    return fresh;
  }

  function judge(plan: Ground): void {
    const heat = hot * cold ** Math.min(1, worked / length);
    const limit = current - heat * Math.log(1 - random());
    const cost = plan.cost(limit);
    if (cost > limit) {
      plan.undo();
      return;
    }
    const judged = plan.judge();
    plan.keep();
    current = cost;
    kept += 1;
    if (judged < best.cost - 1e-9) best = { choice: plan.choice(), cost: judged };
    if (kept % TIDY === 0) current = plan.tidy();
  }

  return {
    attempt() {
      on ??= begin();
      const work = on.change();
      worked += Math.max(1, work);
      if (work > 0) judge(on);
      if (worked < length) return;
      on = undefined;
      length *= longer;
    },
    best: () => best,
  };
}
