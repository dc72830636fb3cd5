import { parentPort } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './workerDesk.ts';

/** The worker's side of a desk: answers one question after the other, and says so when one cannot be answered. */
export function answerQuestions<Q, A>(answer: (question: Q) => A | Promise<A>): void {
  const port = parentPort;
  if (!port) throw new Error('a worker only');
  const reply = (message: WorkerReply<A>) => port.postMessage(message);
  port.on('message', ({ id, question }: WorkerRequest<Q>) => {
    Promise.resolve()
      .then(() => answer(question))
      .then((said) => reply({ id, answer: said, error: null }))
      .catch((error: unknown) =>
        reply({ id, answer: null, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  });
}
