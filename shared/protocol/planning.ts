import { z } from 'zod';
import type { Chance } from '../domain/planning/quote.ts';
import type { Suggestion } from '../domain/planning/suggestion.ts';
import type { Trouble } from '../domain/planning/trouble.ts';
import { id } from './commands/fields.ts';
import { visitCommands } from './commands/visit.commands.ts';

/**
 * What is asked of the planner, `POST /api/v1/planner/quote` and `/suggestion`. Times are epoch ms, probabilities thousandths.
 * A quote is asked for a car that is about to be taken in, or for one that is here, with additions as if they were approved.
 */
export const quoteRequest = z.union([
  z.strictObject({ takeIn: visitCommands['visit.takeIn'].omit({ promise: true }) }),
  z.strictObject({ visitId: id, additionIds: z.array(id).max(40).default([]) }),
]);
export type QuoteRequest = z.input<typeof quoteRequest>;

export type QuoteAnswer = {
  /** To be named by the promise that is told from it (F4); null: there is no quote, and `trouble` says why. */
  readonly quoteId: string | null;
  /** The earliest time that holds with `target`. */
  readonly at: number | null;
  readonly target: number;
  readonly p50: number | null;
  /** What earlier times would risk, in order; `at` is the last. */
  readonly curve: readonly Chance[];
  /** F3. */
  readonly few: boolean;
  readonly trouble: readonly Trouble[];
};

/** `budgetMs`: how long to look for a better plan; `goOn`: the `planId` of the suggestion to go on from, so that it gets no worse. */
export const suggestionRequest = z.strictObject({
  budgetMs: z.int().min(100).max(10_000).default(1_000),
  goOn: id.nullable().default(null),
});
export type SuggestionRequest = z.input<typeof suggestionRequest>;

export type SuggestionAnswer = Suggestion & {
  readonly madeAt: number;
  /** By which a longer search can go on from it. */
  readonly planId: string;
  /** Plans tried. */
  readonly tries: number;
  readonly trouble: readonly Trouble[];
};
