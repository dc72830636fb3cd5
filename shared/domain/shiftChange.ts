import type { WorkingHours } from './calendar.ts';
import { labourOf, remainingMinutes } from './labour.ts';
import type { Operation, VisitFile } from './model.ts';

/** A job that somebody left and nobody has taken up yet (E8). Times are epoch ms. */
export type LeftJob = {
  readonly file: VisitFile;
  readonly operation: Operation;
  /** Who was on it last. */
  readonly personIds: readonly string[];
  readonly since: number;
  /** What the leaver said. */
  readonly note: string;
  /** Working minutes still to do. */
  readonly remaining: number;
};

/** Jobs handed over (交接): on hold because their people went away (D12), the longest waiting first. */
export function leftJobs(files: readonly VisitFile[], now: number, hours: WorkingHours): readonly LeftJob[] {
  return files
    .flatMap((file) => file.operations.flatMap((operation) => leftJob(file, operation, now, hours)))
    .sort((a, b) => a.since - b.since);
}

function leftJob(file: VisitFile, operation: Operation, now: number, hours: WorkingHours): LeftJob[] {
  const { hold, state } = operation;
  if (state !== 'held' || hold?.reason !== 'D12') return [];
  const last = labourOf(file, operation.id).filter((l) => l.end === hold.since);
  const personIds = [...new Set(last.map((l) => l.personId))];
  const remaining = Math.ceil(remainingMinutes(file, operation, now, hours));
  return [{ file, operation, personIds, since: hold.since, note: hold.note, remaining }];
}
