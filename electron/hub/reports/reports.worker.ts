import { parentPort, workerData } from 'node:worker_threads';
import type { ReportName } from '../../../shared/protocol/reports.ts';
import { openForReading } from './reading.ts';
import type { Report, ReportContext } from './report.ts';
import { createReports } from './reports.ts';

export type ReportRequest = {
  readonly id: number;
  readonly name: ReportName;
  /** Has passed the report's schema. */
  readonly params: unknown;
  readonly context: ReportContext;
};
/** Text, so that the hub's thread has nothing to do but to pass it on; `error`: what went wrong. */
export type ReportReply = { readonly id: number; readonly json: string | null; readonly error: string | null };

const port = parentPort;
if (!port) throw new Error('a worker only');
const db = openForReading((workerData as { file: string }).file);
const reports = createReports(db);
const reply = (message: ReportReply) => port.postMessage(message);

port.on('message', ({ id, name, params, context }: ReportRequest) => {
  const report = reports[name] as Report<never>;
  Promise.resolve()
    .then(() => report(params as never, context))
    .then((answer) => reply({ id, json: answer === null ? null : JSON.stringify(answer), error: null }))
    .catch((error: unknown) =>
      reply({ id, json: null, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
