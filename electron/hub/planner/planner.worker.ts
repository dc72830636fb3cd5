import { workerData } from 'node:worker_threads';
import type { Change } from '../../../shared/domain/model.tables.ts';
import type { Quote } from '../../../shared/domain/planning/quote.ts';
import { answerQuestions } from '../answering.ts';
import { openForReading } from '../reports/reading.ts';
import { createPlanner, type Forecasts, type SuggestionFacts } from './planner.ts';

/** `now`: the shop's clock, epoch ms. */
export type PlannerQuestion =
  | { readonly of: 'forecast'; readonly now: number }
  | { readonly of: 'quote'; readonly now: number; readonly visitId: string; readonly changes: readonly Change[] }
  | { readonly of: 'suggestion'; readonly now: number; readonly budgetMs: number };
export type PlannerAnswer = Forecasts | Quote | SuggestionFacts;

const planner = createPlanner(openForReading((workerData as { file: string }).file));
const pause = () => new Promise<void>((resolve) => void setImmediate(resolve));

answerQuestions((question: PlannerQuestion): PlannerAnswer | Promise<PlannerAnswer> => {
  switch (question.of) {
    case 'forecast':
      return planner.forecast(question.now);
    case 'quote':
      return planner.quote(question.visitId, question.changes, question.now);
    case 'suggestion':
      return planner.suggest(question.now, question.budgetMs, pause);
  }
});
