import type { Span } from '../calendar.ts';
import type { ShareOwner } from '../vocabulary.ontime.ts';
import type { WorkPast } from './work.past.ts';

const MINUTE = 60_000;

export type Owned = Span & { readonly owner: ShareOwner };

/** Work that runs: up to the standard minutes by the clock, beyond them, and after a failed check (V8, Q2). */
function worked({ operation, spells, sentBack }: WorkPast): Owned[] {
  const reworkFrom = sentBack[0] ?? Number.POSITIVE_INFINITY;
  let left = operation.minutes * MINUTE;
  return spells.flatMap(({ from, to }): Owned[] => {
    const rework = Math.min(Math.max(from, reworkFrom), to);
    const standard = Math.min(from + left, rework);
    left -= standard - from;
    return [
      { owner: 'work', from, to: standard },
      { owner: 'overrun', from: standard, to: rework },
      { owner: 'rework', from: rework, to },
    ];
  });
}

/** When what another operation waits for was done the last time before `by`: as it is now, or before it was sent back. */
function doneBefore({ spells, sentBack, doneAt }: WorkPast, by: number): number | undefined {
  const earlier = sentBack.flatMap((back) => spells.filter(({ to }) => to <= back).at(-1)?.to ?? []);
  return [...earlier, doneAt]
    .filter((at) => at <= by && Number.isFinite(at))
    .sort((a, b) => a - b)
    .at(-1);
}

/** J3: the lag before this operation (paint cools) is work that needs nobody, until it is over or somebody begins. */
function lags(past: WorkPast, all: readonly WorkPast[]): Owned[] {
  if (past.operation.state === 'dropped') return [];
  const begun = past.spells[0]?.from ?? Number.POSITIVE_INFINITY;
  return past.operation.dependsOn.flatMap(({ operationId, lagMinutes }): Owned[] => {
    const other = all.find(({ operation }) => operation.id === operationId);
    const from = other && doneBefore(other, begun);
    return from === undefined ? [] : [{ owner: 'work', from, to: Math.min(from + lagMinutes * MINUTE, begun) }];
  });
}

/** Everything that ran on the car, some of it at once. */
export function runningSpans(all: readonly WorkPast[]): Owned[] {
  return all.flatMap((past) => [...worked(past), ...lags(past, all)]).filter(({ from, to }) => from < to);
}
