import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../db/open.ts';
import { createShopReader } from '../../../db/shop.reader.ts';
import { createVerdictsRepo } from '../../../db/verdicts.repo.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { generatedShop, type Imagined } from './generatedShop.fixture.ts';
import { createReports } from './reports.ts';

/**
 * S10: what a report costs follows the period asked for, and what the hub does every second follows what is open. So
 * SQLite may walk a table that grows with the history only through an index that holds what is asked for alone.
 */
const GROWING = ['visit', 'operation', 'labour', 'stay', 'promise', 'check', 'addition', 'warning', 'excuse', 'call']
  .concat(['comeback', 'correction', 'vehicle', 'verdict', 'verdict_person', 'event', 'attendance', 'restatement'])
  .concat(['complaint', 'signature', 'quote']);
/** Indexes that hold nothing but what is open or waits. */
const SMALL = /USING INDEX \w+_(open|unruled|waiting|unchecked|unsigned)$/;
/** As good as a walk: what is empty in most rows for good, and all the work that somebody ever did. */
const AS_GOOD_AS_WALK =
  /visit_cancelled \(cancelled_at=\?\)|visit_delivered \(delivered_at=\?\)|labour_person \(person_id=\?\)$/;
/** Asked once, at the start of a hub, in slices where it finds something. */
const AT_START =
  /count\(\*\) from (visit|verdict)|from visit where settled_at is not null and id not in|from verdict where visit_id not in/;

let db: Db;
let statements: string[];
beforeAll(() => {
  const one: Imagined = {
    ...{ day: 20, category: 1, advisor: 1, crew: 2, excuse: 2, call: 3, worked: 50, late: 20, cancelled: false },
  };
  db = generatedShop([one, { ...one, late: null }]);
  statements = [];
  const { $client } = db;
  const prepare = $client.prepare.bind($client);
  $client.prepare = ((sql: string) => {
    statements.push(sql);
    return prepare(sql);
  }) as typeof $client.prepare;
  const reports = createReports(db);
  const visits = createVisitsRepo(db);
  createVerdictsRepo(db, visits);
  createShopReader(db, visits);
  const context = { now: Date.UTC(2026, 10, 20), scope: { of: 'all' } } as const;
  const base = { period: 'month', date: '2026-11-09', offset: 0, limit: 50 } as const;
  const filters = { cause: 'parts', category: 'repair', advisorId: 'gu', personId: 'zhang', teamId: 't1' } as const;
  for (const show of ['late', 'exempt', 'unsigned'] as const) {
    void reports['late-list']({ ...base, show }, context);
    for (const [key, value] of Object.entries(filters))
      void reports['late-list']({ ...base, show, [key]: value }, context);
    void reports['late-list']({ ...base, show }, { ...context, scope: { of: 'own', personId: 'zhang' } });
  }
  $client.prepare = prepare as typeof $client.prepare;
});
afterAll(() => db.$client.close());

const planOf = (sql: string): string[] => {
  const params = Array.from({ length: sql.split('?').length - 1 }, () => null);
  const rows = db.$client.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
  return rows.map(({ detail }) => detail);
};
/** Short names of a statement's tables. */
const aliasesOf = (sql: string) =>
  new Map(
    [...sql.matchAll(/(?:from|join) "?(\w+)"?(?: (?!where|join|on|order|left|cross|indexed|group)(\w+))?/g)].map(
      (found) => [found[2] ?? found[1], found[1]],
    ),
  );
const walks = (sql: string): string[] =>
  planOf(sql).filter((step) => {
    const scanned = /^SCAN (\w+)/.exec(step)?.[1];
    const table = scanned === undefined ? undefined : (aliasesOf(sql).get(scanned) ?? scanned);
    return (table !== undefined && GROWING.includes(table) && !SMALL.test(step)) || AS_GOOD_AS_WALK.test(step);
  });

describe('no query behind a report or a command walks the history', () => {
  it('has looked at all of them', () => {
    expect(statements.length).toBeGreaterThan(40);
    expect(statements.some((sql) => sql.includes('comeback c'))).toBe(true);
    expect(statements.some((sql) => sql.includes('verdict_person'))).toBe(true);
  });

  it('finds each row by an index over the period, the visit or what is open', () => {
    const found = statements.filter((sql) => !AT_START.test(sql) && /^\s*select/i.test(sql));
    expect(found.flatMap((sql) => walks(sql).map((step) => `${step}: ${sql.replaceAll(/\s+/g, ' ')}`))).toEqual([]);
  });

  it('sees a walk when there is one', () => {
    expect(walks(`select count(*) from verdict where cause = 'parts'`)).toHaveLength(1);
    expect(walks('select id from visit where delivered_at is null and cancelled_at is null')).toHaveLength(1);
    expect(walks('select id from labour where person_id = ? and ("end" is null or "end" > ?)')).toHaveLength(1);
    expect(walks('select c.id from comeback c left join labour l on l.visit_id = c.visit_id')).toHaveLength(1);
  });
});
