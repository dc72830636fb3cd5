import type { Labour, Operation, VisitFile } from '../../../shared/domain/model.ts';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
/** As many as stand on one sheet without scrolling. */
const MOST_ENDS = 12;

/** Work that was closed by itself at shift end and waits for its owner's word (J9). */
export type Assumed = { file: VisitFile; operation: Operation; labour: Labour; end: number };

/** The person's own assumed intervals, oldest first. */
export function assumedOf(files: readonly VisitFile[], personId: string | null): readonly Assumed[] {
  const found: Assumed[] = [];
  for (const file of files) {
    for (const labour of file.labour) {
      if (!labour.assumed || labour.end === null || labour.personId !== personId) continue;
      const operation = file.operations.find((o) => o.id === labour.operationId);
      if (operation !== undefined) found.push({ file, operation, labour, end: labour.end });
    }
  }
  return found.sort((a, b) => a.end - b.end);
}

/**
 * Ends to choose from, epoch ms in order: quarter hours around the assumed one, after the interval's start and not in the
 * future. Most people stopped earlier than closing time, so most of them lie before it.
 */
export function endChoices(labour: { start: number; end: number }, now: number): readonly number[] {
  const choices: number[] = [];
  const last = Math.floor(labour.end / QUARTER) * QUARTER;
  for (let step = 4; step >= 4 - 2 * MOST_ENDS && choices.length < MOST_ENDS; step--) {
    const at = last + step * QUARTER;
    if (at > labour.start && at <= now && at !== labour.end) choices.unshift(at);
  }
  return choices;
}
