import type { Correction } from '../shared/domain/model.ontime.ts';
import { beyond } from './beyond.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';

/** No list is longer: whoever works it off sees the rest come up. */
const MOST = 100;

const WAITING = 'where granted is null';

/** What each list asks for; an index of what waits answers it. */
const CORRECTION_LISTS = {
  waiting: `${WAITING} order by asked_at, id limit ${MOST}`,
  allWaiting: `select count(*) from correction ${WAITING}`,
} as const;

type Waiting = { readonly lines: readonly Correction[]; readonly more: number };

/** E8: corrections that wait for a second person, the oldest first. */
export function createCorrectionsRepo(db: Db): { waiting: () => Waiting } {
  const waiting = prepareRows(db, 'correction', CORRECTION_LISTS.waiting);
  const all = db.$client.prepare(CORRECTION_LISTS.allWaiting).pluck();
  return {
    waiting() {
      const lines = waiting();
      return { lines, more: beyond(lines, MOST, () => all.get()) };
    },
  };
}
