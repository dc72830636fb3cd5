import { beforeAll, describe, expect, it, test } from 'vitest';
import { createCorrectionsRepo } from './corrections.repo.ts';
import { seedSampleShop } from './demo/sampleShop.ts';
import { createFollowUpRepo, FOLLOW_UP_LISTS } from './followUp.repo.ts';
import { openDatabase } from './open.ts';

const { db } = openDatabase(':memory:');

const plan = (statement: string, ...params: unknown[]) =>
  (db.$client.prepare(`explain query plan ${statement}`).all(...params) as { detail: string }[])
    .map(({ detail }) => detail)
    .join('\n');

test.each([
  ['toCall', plan(FOLLOW_UP_LISTS.toCall, 0, 1), 'visit_delivered'],
  ['allToCall', plan(FOLLOW_UP_LISTS.allToCall, 0, 1), 'visit_delivered'],
  ['called', plan(FOLLOW_UP_LISTS.called, 0), 'call_at'],
  ['openComplaints', plan(`select id from complaint ${FOLLOW_UP_LISTS.openComplaints}`), 'complaint_open'],
  ['allOpenComplaints', plan(FOLLOW_UP_LISTS.allOpenComplaints), 'complaint_open'],
  ['closedComplaints', plan(`select id from complaint ${FOLLOW_UP_LISTS.closedComplaints}`, 0), 'complaint_opened'],
  ['unruled', plan(`select comeback.id from comeback ${FOLLOW_UP_LISTS.unruled}`), 'comeback_unruled'],
  ['allUnruled', plan(FOLLOW_UP_LISTS.allUnruled), 'comeback_unruled'],
  ['earlierVisits', plan(FOLLOW_UP_LISTS.earlierVisits, 'v', 0), 'visit_vehicle'],
])('%s reads its index, so that it costs what it shows and not the history', (_, steps, index) => {
  expect(steps).toContain(index);
  expect(steps).not.toMatch(/SCAN (visit|call|complaint|comeback)(?! USING)/);
});

describe('no list is longer than is worked off, and each says how many more there are', () => {
  const shop = openDatabase(':memory:').db;
  const run = (statement: string, ...params: unknown[]) => shop.$client.prepare(statement).run(...params);
  /** So many copies of one row under other names; `more`: columns that differ. */
  const copies = (table: string, from: string, count: number, more: Readonly<Record<string, unknown>> = {}) => {
    const row = shop.$client.prepare(`select * from ${table} where id = ?`).get(from) as Record<string, unknown>;
    for (let i = 0; i < count; i += 1) {
      const copy = { ...row, ...more, id: `${from}-${Object.values(more).join('-')}-${i}` };
      const names = Object.keys(copy);
      run(
        `insert into ${table} (${names.map((name) => `"${name}"`).join()}) values (${names.map(() => '?').join()})`,
        ...Object.values(copy),
      );
    }
  };
  const [here, gone, cancelled] = ['here', 'gone', 'cancelled'];
  beforeAll(() => {
    seedSampleShop({ db: shop, date: '2026-11-21', pinHash: 'salt:key' });
    for (const table of ['comeback', 'complaint', 'correction']) run(`delete from ${table}`);
    const first = 'id = (select id from visit where delivered_at is not null limit 1)';
    for (const id of [here, gone, cancelled]) {
      run(`create temp table copied as select * from visit where ${first}`);
      run(
        `update copied set id = ?, delivered_at = ?, cancelled_at = ?, category = 'repair'`,
        id,
        id === gone ? 1 : null,
        id === cancelled ? 1 : null,
      );
      run('insert into visit select * from copied');
      run('drop table copied');
    }
    run(
      `insert into comeback (id, visit_id, earlier_visit_id, linked_at, note, operation_ids, version, last_seq)
       values ('one', 'here', 'gone', 1, '', '[]', 1, 1)`,
    );
    run(
      `insert into complaint (id, visit_id, opened_at, text, cause, answer, version, last_seq)
       values ('one', 'gone', 1, '', '', '', 1, 1)`,
    );
    run(
      `insert into correction (id, visit_id, target, row_id, field, after, reason, asked_at, version, last_seq)
       values ('one', 'gone', 'visit', 'gone', 'readyAt', 2, '', 1, 1, 1)`,
    );
  });

  it('comebacks: those of cars that were sent away do not take the room of the others (Q3)', () => {
    const { unruled } = createFollowUpRepo(shop);
    expect(unruled()).toMatchObject({ lines: [{ id: 'one' }], more: 0 });
    copies('comeback', 'one', 60, { visit_id: cancelled, linked_at: 0 });
    expect(unruled()).toMatchObject({ lines: [{ id: 'one' }], more: 0 });
    copies('comeback', 'one', 499);
    expect(unruled().lines).toHaveLength(50);
    expect(unruled().more).toBe(450);
  });

  it('complaints: open ones are counted, closed ones are not (Q4)', () => {
    const { complaints } = createFollowUpRepo(shop);
    copies('complaint', 'one', 300);
    copies('complaint', 'one', 150, { closed_at: 2, opened_at: 2 });
    expect(complaints(2)).toMatchObject({ more: 101 });
    expect(complaints(2).lines).toHaveLength(300);
  });

  it('calls: what is not due yet, or given up, is not among them (Q4)', () => {
    const { toCall } = createFollowUpRepo(shop);
    copies('visit', gone, 250, { delivered_at: 100 });
    expect(toCall(100, 101).lines).toHaveLength(200);
    expect(toCall(100, 101).more).toBe(50);
    expect(toCall(101, 102)).toEqual({ lines: [], more: 0 });
    for (const n of [1, 2, 3])
      run(
        `insert into call (id, visit_id, at, reached, scores, remark, version, last_seq)
         values (?, ?, 1, 0, '[]', '', 1, 1)`,
        `c${n}`,
        'gone-100-0',
      );
    expect(toCall(100, 101).more).toBe(49);
  });

  it('corrections that wait (E8)', () => {
    const { waiting } = createCorrectionsRepo(shop);
    copies('correction', 'one', 130);
    expect(waiting().lines).toHaveLength(100);
    expect(waiting().more).toBe(31);
  });
});
