import type { Change } from '../../../shared/domain/model.tables.ts';
import type { Quote } from '../../../shared/domain/planning/quote.ts';
import type { Log } from '../log.ts';
import { createWorkerDesk, startWorker, type WorkerAnswer } from '../workerDesk.ts';
import type { Forecasts } from './planner.ts';
import type { PlannerAnswer, PlannerQuestion } from './planner.worker.ts';
import type { SuggestionFacts, SuggestionOrder } from './suggesting.ts';

/** Times are epoch ms on the shop's clock. Never rejects; not ok: to be asked again later. */
export type PlannerDesk = {
  forecast: (now: number) => Promise<WorkerAnswer<Forecasts>>;
  quote: (visitId: string, changes: readonly Change[], now: number) => Promise<WorkerAnswer<Quote>>;
  /** `signal`: ends the search at once; what was found by then is answered. */
  suggest: (now: number, order: SuggestionOrder, signal: AbortSignal) => Promise<WorkerAnswer<SuggestionFacts>>;
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
  let searches = 0;
  return {
    forecast: (now) => ask({ of: 'forecast', now }),
    quote: (visitId, changes, now) => ask({ of: 'quote', now, visitId, changes }),
    suggest(now, order, signal) {
      searches += 1;
      const search = searches;
      const stop = () => void ask({ of: 'stop', search });
      const answer = ask<SuggestionFacts>({ of: 'suggestion', now, search, order });
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
      return answer.finally(() => signal.removeEventListener('abort', stop));
    },
    close: desk.close,
  };
}
