import { expect } from 'vitest';
import { eventsSince, type LoggedEvent } from '../../db/events.repo.ts';
import { type Db, openDatabase } from '../../db/open.ts';
import { replayLog } from '../../db/replay.ts';
import { prepareRows, rowCodec, TABLE_NAMES } from '../../db/rows.codec.ts';
import { createVisitsRepo } from '../../db/visits.repo.ts';
import { checkFile, checkTogether } from '../../shared/domain/testing/invariants.ts';
import type { SimScreen } from './simScreen.ts';

export type Logged = { seq: number; clientId: string | null; n: number | null };

/**
 * S1: every acknowledged command stands in the log exactly once, with the number that was answered; refused ones do not
 * (S2). More than `enough` commands were done.
 */
export function expectLogMatches(events: readonly Logged[], senders: readonly SimScreen[], enough: number): void {
  let done = 0;
  for (const { clientId, settled, given } of senders) {
    expect([clientId, settled.size], 'every command is settled').toEqual([clientId, given()]);
    for (const [n, { answer }] of settled) {
      const mine = events.filter((event) => event.clientId === clientId && event.n === n).map(({ seq }) => seq);
      if (!('ok' in answer && answer.ok)) {
        expect([clientId, n, mine], 'S2: what was refused is not in the log').toEqual([clientId, n, []]);
        continue;
      }
      done += 1;
      expect([clientId, n, mine.at(-1)], 'S1: in the log, with the number answered').toEqual([clientId, n, answer.seq]);
      const first = mine[0] ?? 0;
      expect([clientId, n, mine], 'S1: in the log once').toEqual([clientId, n, mine.map((_, k) => first + k)]);
    }
  }
  expect(done, 'enough was done').toBeGreaterThan(enough);
  const seqs = events.map(({ seq }) => seq);
  expect(seqs, 'the log has no hole').toEqual(events.map((_, i) => (events[0]?.seq ?? 1) + i));
}

/** The tables are what the events add up to. */
export function expectTablesMatchLog(file: string): void {
  const { db } = openDatabase(file);
  const { db: rebuilt } = openDatabase(':memory:');
  replayLog(db, rebuilt);
  for (const table of TABLE_NAMES) {
    const rows = (of: Db) => of.$client.prepare(`select * from ${rowCodec(table).sqlName} order by id`).all();
    expect({ table, rows: rows(rebuilt) }, 'the tables are what the log adds up to').toEqual({ table, rows: rows(db) });
  }
  db.$client.close();
  rebuilt.$client.close();
}

/** Whatever was tapped, and taken back, the shop is still a possible one (J2, J6, J8, L1, V6). At least `atLeast` visits. */
export function expectShopPossible(file: string, atLeast: number): void {
  const { db } = openDatabase(file);
  const visits = createVisitsRepo(db);
  const ids = db.$client.prepare('select id from visit').pluck().all() as string[];
  const files = ids.flatMap((id) => visits.file(id) ?? []);
  expect(files.length).toBeGreaterThan(atLeast);
  for (const one of files) checkFile(one);
  checkTogether(files, prepareRows(db, 'bay', '')());
  expectNumbersApart(eventsSince(db, 0, Number.MAX_SAFE_INTEGER));
  db.$client.close();
}

/** L1 at every moment, not only in the end: no car had a number that another car in the shop still had. */
function expectNumbersApart(events: readonly LoggedEvent[]): void {
  const visits = new Map<string, Readonly<Record<string, unknown>>>();
  const holders = new Map<unknown, string>();
  for (const { seq, changes } of events) {
    for (const change of changes) {
      if (change.t !== 'visit' || 'del' in change) continue;
      const { id } = change;
      const after =
        'ins' in change
          ? change.ins
          : Object.fromEntries(Object.entries(change.set).map(([key, [, value]]) => [key, value]));
      const visit = { ...visits.get(id), ...after };
      visits.set(id, visit);
      const holder = holders.get(visit.pickup) ?? id;
      if (visit.deliveredAt === null && visit.cancelledAt === null) {
        expect(holder, `L1: ${JSON.stringify(visit.pickup)} is one open visit's, event ${seq}`).toBe(id);
        holders.set(visit.pickup, id);
      } else if (holder === id) holders.delete(visit.pickup);
    }
  }
}
