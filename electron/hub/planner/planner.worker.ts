import { workerData } from 'node:worker_threads';
import type { Change } from '../../../shared/domain/model.tables.ts';
import type { Quote } from '../../../shared/domain/planning/quote.ts';
import { answerQuestions } from '../answering.ts';
import { openForReading } from '../reports/reading.ts';
import { createPlanner, type Forecasts } from './planner.ts';
import type { SuggestionFacts, SuggestionOrder } from './suggesting.ts';

/** `now`: the shop's clock, epoch ms. `search`: the asker's name for a suggestion, by which it can be stopped. */
export type PlannerQuestion =
  | { readonly of: 'forecast'; readonly now: number }
  | { readonly of: 'quote'; readonly now: number; readonly visitId: string; readonly changes: readonly Change[] }
  | { readonly of: 'suggestion'; readonly now: number; readonly search: number; readonly order: SuggestionOrder }
  | { readonly of: 'stop'; readonly search: number };
export type PlannerAnswer = Forecasts | Quote | SuggestionFacts | null;

const planner = createPlanner(openForReading((workerData as { file: string }).file));
/** Searches that somebody waits for. */
const wanted = new Set<number>();
const pause = () => new Promise<void>((resolve) => void setImmediate(resolve));

answerQuestions((question: PlannerQuestion): PlannerAnswer | Promise<PlannerAnswer> => {
  switch (question.of) {
    case 'forecast':
      return planner.forecast(question.now);
    case 'quote':
      return planner.quote(question.visitId, question.changes, question.now);
    case 'suggestion':
      return suggest(question);
    case 'stop':
      wanted.delete(question.search);
      return null;
  }
});

async function suggest({ now, search, order }: Extract<PlannerQuestion, { of: 'suggestion' }>) {
  wanted.add(search);
  const found = await planner.suggest(now, order, { pause, isStopped: () => !wanted.has(search) });
  wanted.delete(search);
  return found;
}
