import type { Change } from '../../../shared/domain/model.tables.ts';
import type { Quote } from '../../../shared/domain/planning/quote.ts';
import type { Log } from '../log.ts';
import { createWorkerDesk, startWorker, type WorkerAnswer } from '../workerDesk.ts';
import type { Forecasts, SuggestionFacts } from './planner.ts';
import type { PlannerAnswer, PlannerQuestion } from './planner.worker.ts';

/** Times are epoch ms on the shop's clock. Never rejects; not ok: to be asked again later. */
export type PlannerDesk = {
  forecast: (now: number) => Promise<WorkerAnswer<Forecasts>>;
  quote: (visitId: string, changes: readonly Change[], now: number) => Promise<WorkerAnswer<Quote>>;
  suggest: (now: number, budgetMs: number) => Promise<WorkerAnswer<SuggestionFacts>>;
  close: () => Promise<void>;
};

/** A planner that does not answer in this time is started anew, ms. */
const TIMEOUT_MS = 20_000;

/** The planner, in a thread of its own (S10). */
export function createPlannerDesk({ file, log }: { file: string; log: Log }): PlannerDesk {
  const desk = createWorkerDesk<PlannerQuestion, PlannerAnswer>({
    startWorker: () => startWorker('planner', 'planner', file),
    log,
    nameOf: ({ of }) => of,
  });
  const ask = <A extends PlannerAnswer>(question: PlannerQuestion) =>
    desk.ask(question, TIMEOUT_MS) as Promise<WorkerAnswer<A>>;
  return {
    forecast: (now) => ask({ of: 'forecast', now }),
    quote: (visitId, changes, now) => ask({ of: 'quote', now, visitId, changes }),
    suggest: (now, budgetMs) => ask({ of: 'suggestion', now, budgetMs }),
    close: desk.close,
  };
}
