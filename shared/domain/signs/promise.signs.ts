import { floorMinute, type WorkingHours, workingMinutesBetween } from '../calendar.ts';
import type { VisitFile } from '../model.ts';
import type { Sign } from './signs.types.ts';

const MINUTE = 60_000;
/** "Far above": so many times what is needed, and at least so many minutes more. */
const TIMES = 2;
const MINUTES_MORE = 120;

type Promised = Pick<VisitFile, 'visit' | 'operations' | 'promises'>;

/**
 * A first promise far above the standard of the work then known plus the usual queue (`queue`, minutes): nobody is late
 * who promises tomorrow. Value and expectation in working minutes.
 */
export function longPromise({ visit, operations, promises }: Promised, hours: WorkingHours, queue: number): Sign[] {
  const first = promises.find(({ cause }) => cause === 'first');
  if (!first) return [];
  const known = operations.filter(({ addition, state }) => !addition && state !== 'dropped');
  const expected = known.reduce((sum, { minutes }) => sum + minutes, 0) + queue;
  const value = workingMinutesBetween(visit.arrivedAt, first.at, hours);
  if (known.length === 0 || value <= TIMES * expected || value - expected < MINUTES_MORE) return [];
  return [{ kind: 'long-promise', visitId: visit.id, personId: first.advisorId, at: first.agreedAt, value, expected }];
}

/** A new time that was agreed when the one before had passed (P3): by how many minutes. */
export function latePromises({ visit, promises }: Pick<VisitFile, 'visit' | 'promises'>): Sign[] {
  const ordered = [...promises].sort((a, b) => a.agreedAt - b.agreedAt);
  return ordered.flatMap((entry, index): Sign[] => {
    const before = ordered[index - 1];
    const value = before ? (floorMinute(entry.agreedAt) - floorMinute(before.at)) / MINUTE : 0;
    const about = { visitId: visit.id, personId: entry.advisorId, at: entry.agreedAt };
    return value > 0 ? [{ kind: 'late-promise', ...about, value, expected: 0 }] : [];
  });
}
