import type { Worker } from 'node:worker_threads';
import type { ReportName, ReportParams } from '../../../shared/protocol/reports.ts';
import type { Log } from '../log.ts';
import { createWorkerDesk, startWorker as startWorkerOf, type WorkerAnswer } from '../workerDesk.ts';
import type { ReportContext } from './report.ts';
import type { ReportQuestion } from './reports.worker.ts';

/** The report as JSON text, null where there is nothing of that kind; not ok: to be tried again later. */
export type ReportAnswer = WorkerAnswer<string | null>;

export type ReportDesk = {
  /** Never rejects. */
  ask: <N extends ReportName>(name: N, params: ReportParams<N>, context: ReportContext) => Promise<ReportAnswer>;
  close: () => Promise<void>;
};

type DeskParts = {
  /** The shop's database. */
  file: string;
  log: Log;
  startWorker?: (file: string) => Worker;
  timeouts?: Readonly<Partial<Record<ReportName, number>>>;
};

/** How long a report may take before its worker is given up, ms. A preview looks into every visit of the open months. */
const TIMEOUT_MS = 15_000;
const LONGER: Readonly<Partial<Record<ReportName, number>>> = { 'policy-preview': 120_000, signs: 60_000 };

const start = (file: string) => startWorkerOf('reports', 'reports', file);

/** Reports, asked of a thread of their own (S10): the hub's own thread only passes text on. */
export function createReportDesk({ file, log, startWorker = start, timeouts = LONGER }: DeskParts): ReportDesk {
  const { ask, close } = createWorkerDesk<ReportQuestion, string | null>({
    startWorker: () => startWorker(file),
    log,
    nameOf: ({ name }) => name,
  });
  return {
    ask: (name, params, context) => ask({ name, params, context }, timeouts[name] ?? TIMEOUT_MS),
    close,
  };
}
