import { workerData } from 'node:worker_threads';
import type { ReportName } from '../../../shared/protocol/reports.ts';
import { answerQuestions } from '../answering.ts';
import { openForReading } from './reading.ts';
import type { Report, ReportContext } from './report.ts';
import { createReports } from './reports.ts';

export type ReportQuestion = {
  readonly name: ReportName;
  /** Has passed the report's schema. */
  readonly params: unknown;
  readonly context: ReportContext;
};

const reports = createReports(openForReading((workerData as { file: string }).file));

/** Text, so that the hub's thread has nothing to do but to pass it on. */
answerQuestions(async ({ name, params, context }: ReportQuestion) => {
  const answer = await (reports[name] as Report<never>)(params as never, context);
  return answer === null ? null : JSON.stringify(answer);
});
