import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReportName, ReportParams } from '../../../shared/protocol/reports.ts';
import type { Log } from '../log.ts';
import type { ReportContext } from './report.ts';
import type { ReportReply, ReportRequest } from './reports.worker.ts';

/** The report as JSON, null where there is nothing of that kind; not ok: to be tried again later. */
export type ReportAnswer = { readonly ok: true; readonly json: string | null } | { readonly ok: false };

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
/** A report whose worker died under it is asked for once more. */
const TRIES = 2;

const FAILED: ReportAnswer = { ok: false };

type Waiting = {
  readonly request: ReportRequest;
  readonly settle: (answer: ReportAnswer) => void;
  readonly timer: NodeJS.Timeout;
  tries: number;
};

/** Reports, asked of a thread of their own (S10): the hub's own thread only passes text on. */
export function createReportDesk({ file, log, startWorker = start, timeouts = LONGER }: DeskParts): ReportDesk {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;
  let closed = false;

  const settle = (id: number, answer: ReportAnswer) => {
    const one = waiting.get(id);
    if (!one) return;
    clearTimeout(one.timer);
    waiting.delete(id);
    one.settle(answer);
  };
  const send = (one: Waiting) => {
    one.tries += 1;
    worker ??= begin();
    worker.postMessage(one.request);
  };
  const begin = (): Worker => {
    const made = startWorker(file);
    made.on('message', ({ id, json, error }: ReportReply) => {
      if (error !== null) log.error({ err: error, report: waiting.get(id)?.request.name }, 'report failed');
      settle(id, error === null ? { ok: true, json } : FAILED);
    });
    made.on('error', (error) => log.error({ err: error }, 'report worker failed'));
    made.on('exit', () => {
      if (worker === made) worker = undefined;
      for (const [id, one] of waiting) {
        if (closed || one.tries >= TRIES) settle(id, FAILED);
        else send(one);
      }
    });
    made.unref();
    return made;
  };
  const giveUp = (id: number) => {
    log.warn({ report: waiting.get(id)?.request.name }, 'report took too long');
    settle(id, FAILED);
    void worker?.terminate();
  };

  return {
    ask(name, params, context) {
      if (closed) return Promise.resolve(FAILED);
      asked += 1;
      const request: ReportRequest = { id: asked, name, params, context };
      return new Promise((resolve) => {
        const timer = setTimeout(giveUp, timeouts[name] ?? TIMEOUT_MS, request.id);
        const one: Waiting = { request, settle: resolve, timer, tries: 0 };
        waiting.set(request.id, one);
        send(one);
      });
    },
    async close() {
      closed = true;
      await worker?.terminate();
      for (const id of [...waiting.keys()]) settle(id, FAILED);
    },
  };
}

/** Bundled, the worker lies beside whoever starts it as `reports.worker.cjs`; in tests it is the source itself. */
function start(file: string): Worker {
  const bundled = import.meta.filename.endsWith('.cjs');
  return new Worker(join(import.meta.dirname, bundled ? 'reports.worker.cjs' : 'reports.worker.ts'), {
    workerData: { file },
  });
}
