import { beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../shared/domain/model.ts';
import { type Db, openDatabase } from './open.ts';
import { prepareRows } from './rows.codec.ts';
import { createRowsWriter } from './rows.writer.ts';
import { createShopReader } from './shop.reader.ts';
import { createVisitsRepo } from './visits.repo.ts';

let db: Db;
beforeEach(() => {
  ({ db } = openDatabase(':memory:'));
});

const absence = (id: string, from: number, to: number, withdrawnAt: number | null = null) => ({
  t: 'absence' as const,
  id,
  ins: { id, personId: 'li', from, to, kind: 'leave' as const, note: '', withdrawnAt },
});

describe('absences', () => {
  it('are read between two instants, in order, without those withdrawn', () => {
    const rows = [absence('c', 40, 50), absence('a', 10, 20), absence('b', 15, 30), absence('x', 15, 30, 12)];
    createRowsWriter(db).apply(1, rows, new Set());
    const reader = createShopReader(db, createVisitsRepo(db));
    const ids = (from: number, to: number) => reader.absences(from, to).map(({ id }) => id);
    expect(ids(0, 100)).toEqual(['a', 'b', 'c']);
    expect(ids(20, 40)).toEqual(['b']);
    expect(ids(30, 40)).toEqual([]);
    expect(reader.absence('x')?.withdrawnAt).toBe(12);
  });

  it('are found by an index of those that stand, not by reading ten years of them (S10)', () => {
    const plan = db.$client
      .prepare('explain query plan select id from absence where withdrawn_at is null and "to" > ? and "from" < ?')
      .all(0, 1) as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toContain('absence_standing');
  });
});

it('a shift keeps its days off and its breaks', () => {
  const day = { open: 480, close: 1080 };
  const shift = { id: 's', name: '早班', position: 0, week: [null, day, day, day, day, day, null] };
  const row = { ...shift, breaks: [{ from: 690, to: 750 }], retired: false };
  createRowsWriter(db).apply(1, [{ t: 'shift', id: 's', ins: row }], new Set());
  expect(createShopReader(db, createVisitsRepo(db)).shifts()).toEqual([row]);
});

it('F5: a plan of before there were locks is not locked', () => {
  const old = { bayId: 'b1', teamId: null, personIds: [], startAt: null, minutes: 60 };
  const { $client } = db;
  $client.pragma('foreign_keys = OFF');
  $client
    .prepare(
      `insert into operation (id, visit_id, position, name_zh, name_en, minutes, crew, unattended_minutes, bay_need, trade,
         level, inspection, depends_on, state, plan, addition, reworks)
       values ('o', 'v', 0, '', '', 60, 1, 0, 'any', 'mechanical', 'junior', '[]', '[]', 'planned', ?, 0, 0)`,
    )
    .run(JSON.stringify(old));
  const read = (): Plan | undefined => prepareRows(db, 'operation', 'where id = ?')('o')[0]?.plan;
  expect(read()).toEqual({ ...old, locked: false });
  const locked = { ...old, locked: true };
  createRowsWriter(db).apply(2, [{ t: 'operation', id: 'o', set: { plan: [old, locked] } }], new Set());
  expect(read()).toEqual(locked);
});
