import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Log } from './log.ts';

/** What a worker was asked, and what it says; `error`: what went wrong there. */
export type WorkerRequest<Q> = { readonly id: number; readonly question: Q };
export type WorkerReply<A> = { readonly id: number; readonly answer: A | null; readonly error: string | null };

/** Not ok: to be asked again later. */
export type WorkerAnswer<A> = { readonly ok: true; readonly answer: A } | { readonly ok: false };

export type WorkerDesk<Q, A> = {
  /** Never rejects. `timeoutMs`: after so long the worker is given up, with all that it was asked. */
  ask: (question: Q, timeoutMs: number) => Promise<WorkerAnswer<A>>;
  close: () => Promise<void>;
};

type DeskParts<Q> = {
  startWorker: () => Worker;
  log: Log;
  /** What a question is called in the log. */
  nameOf: (question: Q) => string;
};

/** A question whose worker died under it is asked once more. */
const TRIES = 2;

type Waiting<Q, A> = {
  readonly request: WorkerRequest<Q>;
  readonly settle: (answer: WorkerAnswer<A>) => void;
  readonly timer: NodeJS.Timeout;
  tries: number;
};

/** Questions to a thread of their own (S10), which is started with the first one and again whenever it died. */
export function createWorkerDesk<Q, A>({ startWorker, log, nameOf }: DeskParts<Q>): WorkerDesk<Q, A> {
  const waiting = new Map<number, Waiting<Q, A>>();
  let worker: Worker | undefined;
  let asked = 0;
  let closed = false;

  const settle = (id: number, answer: WorkerAnswer<A>) => {
    const one = waiting.get(id);
    if (!one) return;
    clearTimeout(one.timer);
    waiting.delete(id);
    one.settle(answer);
  };
  const send = (one: Waiting<Q, A>) => {
    one.tries += 1;
    worker ??= begin();
    worker.postMessage(one.request);
  };
  const nameOfWaiting = (id: number) => {
    const one = waiting.get(id);
    return one && nameOf(one.request.question);
  };
  const begin = (): Worker => {
    const made = startWorker();
    made.on('message', ({ id, answer, error }: WorkerReply<A>) => {
      if (error !== null) log.error({ err: error, question: nameOfWaiting(id) }, 'worker could not answer');
      settle(id, error === null ? { ok: true, answer: answer as A } : { ok: false });
    });
    made.on('error', (error) => log.error({ err: error }, 'worker failed'));
    made.on('exit', () => {
      if (worker === made) worker = undefined;
      for (const [id, one] of waiting) {
        if (closed || one.tries >= TRIES) settle(id, { ok: false });
        else send(one);
      }
    });
    made.unref();
    return made;
  };
  const giveUp = (id: number) => {
    log.warn({ question: nameOfWaiting(id) }, 'worker took too long');
    settle(id, { ok: false });
    void worker?.terminate();
  };

  return {
    ask(question, timeoutMs) {
      if (closed) return Promise.resolve({ ok: false });
      asked += 1;
      const request = { id: asked, question };
      return new Promise((resolve) => {
        const timer = setTimeout(giveUp, timeoutMs, request.id);
        const one: Waiting<Q, A> = { request, settle: resolve, timer, tries: 0 };
        waiting.set(request.id, one);
        send(one);
      });
    },
    async close() {
      closed = true;
      await worker?.terminate();
      for (const id of [...waiting.keys()]) settle(id, { ok: false });
    },
  };
}

/** `folder`/`name`.worker.ts as a thread on the shop's database; bundled, it lies beside whoever starts it. */
export function startWorker(folder: string, name: string, file: string): Worker {
  const bundled = import.meta.filename.endsWith('.cjs');
  const path = bundled ? `${name}.worker.cjs` : join(folder, `${name}.worker.ts`);
  return new Worker(join(import.meta.dirname, path), { workerData: { file } });
}
