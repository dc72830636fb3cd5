import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../shared/domain/policy.ts';
import { verdictOf } from '../shared/domain/verdict/verdict.ts';
import { seedSampleShop } from './demo/sampleShop.ts';
import { ADVISOR_MONTHS, createExcusesRepo, EXCUSE_LISTS } from './excuses.repo.ts';
import { type Db, openDatabase } from './open.ts';
import { prepareRows } from './rows.codec.ts';
import { createVerdictsRepo } from './verdicts.repo.ts';
import { createVisitsRepo } from './visits.repo.ts';

const DATE = '2026-11-21';

let db: Db;
beforeAll(() => {
  db = openDatabase(':memory:').db;
  seedSampleShop({ db, date: DATE, pinHash: 'salt:key' });
  const settled = db.$client.prepare('select id from visit where settled_at is not null').pluck();
  createVerdictsRepo(db, createVisitsRepo(db)).refresh(settled.all() as string[]);
});

const planOf = (sql: string, ...params: unknown[]) =>
  (db.$client.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[]).map(({ detail }) => detail);

describe('the lists of excuses', () => {
  it('read what waits in their own index, and nothing of the history behind it', () => {
    for (const [statement, index] of [
      [`select excuse.id from excuse ${EXCUSE_LISTS.unsigned}`, 'excuse_unsigned'],
      [`select excuse.id from excuse ${EXCUSE_LISTS.unchecked}`, 'excuse_unchecked'],
      [EXCUSE_LISTS.allUnsigned, 'excuse_unsigned'],
      [EXCUSE_LISTS.allUnchecked, 'excuse_unchecked'],
    ] as const) {
      const plan = planOf(statement, 0);
      expect(plan[0]).toContain(`SEARCH excuse USING INDEX ${index} (recorded_at>?)`);
      expect(plan.join('\n')).not.toMatch(/SCAN (excuse|visit|verdict)|TEMP B-TREE/);
    }
    const [first] = planOf(ADVISOR_MONTHS, DATE, DATE);
    expect(first).toMatch(/SEARCH verdict USING (COVERING )?INDEX verdict_day/);
  });

  it('hold of the sample’s week what its customers have not signed, and of the rest what excuses', () => {
    const excuses = createExcusesRepo(db);
    const unsigned = excuses.unsigned(0, DEFAULT_POLICY).lines;
    const unchecked = excuses.unchecked(0, DEFAULT_POLICY).lines;
    expect(unsigned.length).toBeGreaterThan(0);
    expect(unchecked.length).toBeGreaterThan(0);
    expect(unsigned.every(({ excuse, minutesLate }) => excuse.signatureId === null && (minutesLate ?? 1) > 0)).toBe(
      true,
    );
    expect(unchecked.every(({ excuse, minutesLate }) => excuse.signatureId !== null && (minutesLate ?? 1) > 0)).toBe(
      true,
    );
    const last = unsigned[0]?.excuse.recordedAt ?? 0;
    expect(excuses.unsigned(last + 1, DEFAULT_POLICY).lines).toEqual([]);
    expect(excuses.unsigned(last, DEFAULT_POLICY).lines).toHaveLength(1);
  });

  it('leave out a month that is closed (V4)', () => {
    const excuses = createExcusesRepo(db);
    db.$client.exec('begin');
    const months = db.$client.prepare('select distinct month from verdict').pluck().all() as string[];
    for (const month of months) {
      db.$client
        .prepare('insert into closed_month (id, closed_at, figures, version, last_seq) values (?, 0, ?, 1, 0)')
        .run(month, '{}');
    }
    expect(excuses.unsigned(0, DEFAULT_POLICY).lines).toEqual([]);
    expect(excuses.lastClosedMonth()).toBe(months.sort().at(-1));
    db.$client.exec('rollback');
    expect(excuses.lastClosedMonth()).toBeNull();
  });

  it('count visits and exemptions by advisor as the verdicts do', () => {
    const visits = createVisitsRepo(db);
    const [shop] = prepareRows(db, 'shop', '')();
    if (!shop) throw new Error('no shop');
    const ids = db.$client.prepare('select id from visit where settled_at is not null').pluck().all() as string[];
    const judged = ids.flatMap((id) => {
      const file = visits.file(id);
      return file ? [{ advisorId: file.visit.advisorId, verdict: verdictOf(file, shop, 0) }] : [];
    });
    const counted = judged.filter(({ verdict }) => verdict.rule !== 'V1');
    const months = createExcusesRepo(db).advisorMonths('2026-01-01', DATE);
    for (const { advisorId, settled, excused } of months) {
      const own = counted.filter((one) => one.advisorId === advisorId);
      expect(settled).toBe(own.length);
      expect(excused).toBe(own.filter(({ verdict }) => verdict.excuse?.state === 'excuses').length);
    }
    expect(months.reduce((sum, { settled }) => sum + settled, 0)).toBe(counted.length);
  });
});

it('the sample’s sheets have labour, parts, a sum and a cost that leaves a margin', () => {
  const visits = prepareRows(db, 'visit', 'where settled_at is not null')();
  const sheets = visits.flatMap(({ sheet }) => (sheet ? [sheet] : []));
  expect(sheets).toHaveLength(visits.length);
  for (const { lines, totalFen } of sheets) {
    expect(lines.some(({ kind }) => kind === 'labour')).toBe(true);
    expect(totalFen).toBe(lines.reduce((sum, { amountFen }) => sum + amountFen, 0));
  }
  const sum = (of: 'amountFen' | 'costFen') =>
    sheets.reduce((total, { lines }) => total + lines.reduce((own, line) => own + (line[of] ?? 0), 0), 0);
  const margin = 1 - sum('costFen') / sum('amountFen');
  expect(margin).toBeGreaterThan(0.3);
  expect(margin).toBeLessThan(0.6);
  const average = sum('amountFen') / sheets.length;
  expect(average).toBeGreaterThan(30_000);
  expect(average).toBeLessThan(120_000);
});
