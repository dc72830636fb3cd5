import type { Correction } from '../shared/domain/model.ontime.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';

/** No list is longer: whoever works it off sees the rest come up. */
const MOST = 200;

/** What each list asks for; an index of what waits answers it. */
const CORRECTION_LISTS = {
  waiting: `where granted is null order by asked_at, id limit ${MOST}`,
} as const;

/** E8: corrections that wait for a second person, the oldest first. */
export function createCorrectionsRepo(db: Db): { waiting: () => Correction[] } {
  const waiting = prepareRows(db, 'correction', CORRECTION_LISTS.waiting);
  return { waiting: () => waiting() };
}
