import { eventsSince } from './events.repo.ts';
import type { Db } from './open.ts';
import { createRowsWriter } from './rows.writer.ts';
import { visitsOf } from './work.ts';

const BATCH = 1_000;

/** Rebuilds the tables of an empty database from another one's log; `to` ends as `from` is, bookkeeping included. */
export function replayLog(from: Db, to: Db): void {
  const rows = createRowsWriter(to);
  to.$client.pragma('foreign_keys = OFF');
  for (let since = 0; ; ) {
    const events = eventsSince(from, since, BATCH);
    const last = events.at(-1);
    if (!last) break;
    to.$client.transaction(() => {
      for (const { seq, changes } of events) rows.apply(seq, changes, visitsOf(rows, changes));
    })();
    since = last.seq;
  }
  to.$client.pragma('foreign_keys = ON');
}
