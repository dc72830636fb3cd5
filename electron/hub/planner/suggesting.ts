import type { DecideContext } from '../../../shared/domain/decision.ts';
import { SHOP_WEIGHTS } from '../../../shared/domain/planning/cost.ts';
import { generator } from '../../../shared/domain/planning/draws.ts';
import { type Choice, createLayOut } from '../../../shared/domain/planning/layOut.ts';
import { postedChoice } from '../../../shared/domain/planning/postedChoice.ts';
import type { Planned } from '../../../shared/domain/planning/problemOf.ts';
import { createSearch } from '../../../shared/domain/planning/search.ts';
import { type PlanMemory, recalled, remembered } from '../../../shared/domain/planning/suggestion.memory.ts';
import { type Outline, outlineOf, type Suggestion, suggestionOf } from '../../../shared/domain/planning/suggestion.ts';
import type { Trouble } from '../../../shared/domain/planning/trouble.ts';

/** The search gives way to other questions so often, ms. */
const SLICE_MS = 10;
/** The part of the budget that is searched; the rest goes into the looks. */
const SEARCHING = 0.7;
/** How often a search is interrupted to see what its best would be on the board. */
const LOOKS = 3;
/** Work that begins within so many minutes is soon. */
const SOON = 120;
/** Suggestions that can be gone on with. */
const KEPT = 8;

/** `planId`: what a longer search may go on from. */
export type SuggestionFacts = Suggestion & {
  readonly planId: string;
  readonly tries: number;
  readonly trouble: readonly Trouble[];
};

export type SuggestionOrder = {
  readonly budgetMs: number;
  /** An earlier suggestion: what is found is no worse, as far as the shop is still the same. */
  readonly goOn: string | null;
};

/** How a search lives with the rest of its thread. */
export type Giving = {
  readonly pause: () => Promise<void>;
  /** Nobody waits for the answer any more. */
  readonly isStopped: () => boolean;
};

type Found = { readonly choice: Choice; readonly outline: Outline };

/** By what the search goes by: a late car weighs like so many minutes. The later one of equals. */
function cheapest(found: readonly Found[]): Found {
  const cost = ({ outline: { effect } }: Found) =>
    effect.after.cars * SHOP_WEIGHTS.late + effect.after.minutes * SHOP_WEIGHTS.tardiness;
  return found.reduce((a, b) => (cost(b) <= cost(a) ? b : a));
}

/** Fewer minutes late may be more cars late, and those are what the rate counts (V1). */
const noMoreLate = ({ outline: { effect } }: Found) => effect.after.cars <= effect.before.cars;

/** Searches for better plans, and remembers the last of them. */
export function createSuggesting(seed: number) {
  const memories = new Map<string, PlanMemory>();
  let made = 0;

  /**
   * The best plan found within the budget, as moves that the board's rules allow. `expected`: with the minutes that are
   * expected of the work; `spaced`: with those that the board keeps for it, which a plan has to have room for.
   */
  return async (
    { expected, spaced }: { readonly expected: Planned; readonly spaced: Planned },
    context: DecideContext,
    { budgetMs, goOn }: SuggestionOrder,
    { pause, isStopped }: Giving,
  ): Promise<SuggestionFacts> => {
    const begun = performance.now();
    const { problem } = spaced;
    const layOut = createLayOut(problem);
    const memory = goOn === null ? undefined : memories.get(goOn);
    const start = [...(memory ? [recalled(problem, memory)] : []), postedChoice(problem)];
    const outlines = new Map<Choice, Outline>();
    const look = (choice: Choice) => {
      if (!outlines.has(choice)) outlines.set(choice, outlineOf(expected, layOut(choice), context));
    };
    if (memory && start[0]) look(start[0]);
    // what is cheapest to the search is not quite what is best on the board: it is looked at on the way too
    const search = createSearch(problem, { weights: SHOP_WEIGHTS, random: generator(seed + made), start });
    let tries = 0;
    for (let slice = 1, looks = 1; problem.tasks.length > 0 && !isStopped(); ) {
      const at = performance.now();
      if (at - begun > (budgetMs * SEARCHING * looks) / LOOKS) {
        look(search.best().choice);
        looks += 1;
      }
      if (looks > LOOKS) break;
      search.run(slice);
      tries += slice;
      const took = performance.now() - at;
      if (took < SLICE_MS / 2) slice *= 2;
      else if (took > SLICE_MS) slice = Math.ceil(slice / 2);
      await pause();
    }
    look(search.best().choice);
    const found = [...outlines].map(([choice, outline]) => ({ choice, outline }));
    const { choice, outline } = cheapest(found);
    const { before } = outline.effect;
    // what is posted is tied to its time, what is not goes to whoever is free: where all of it is too much, the next hours
    const all = found.filter(noMoreLate);
    const better =
      all.length > 0
        ? all
        : [{ choice, outline: outlineOf(expected, layOut(choice), context, SOON) }].filter(noMoreLate);
    const suggestion =
      better.length > 0
        ? suggestionOf(expected, cheapest(better).outline)
        : { moves: [], moved: 0, effect: { before, after: before } };
    made += 1;
    const planId = `${made}`;
    memories.set(planId, remembered(problem, choice));
    for (const id of memories.keys()) if (memories.size > KEPT) memories.delete(id);
    return { ...suggestion, planId, tries, trouble: expected.trouble };
  };
}
