import { describe, expect, it } from 'vitest';
import { createWork } from '../../../db/work.ts';
import { addDays, atShopTime } from '../../../shared/domain/calendar.ts';
import type { PromiseQuote } from '../../../shared/domain/model.planning.ts';
import type { QuotesReport } from '../../../shared/protocol/reports.month.ts';
import { FIRST_DAY, generatedShop, type Imagined } from './generatedShop.fixture.ts';
import { createReports } from './reports.ts';

const ZONE = 'Asia/Shanghai';
const NOW = atShopTime(addDays(FIRST_DAY, 80), 600, ZONE);
const one: Imagined = {
  ...{ day: 20, category: 2, advisor: 1, crew: 1, excuse: 0, call: 0, worked: 60, late: 0, cancelled: false },
};
const NOBODY = { deviceId: null, personId: null, clientId: null, n: null, recordedAt: 0, happenedAt: 0 };
/** A visit, and whether its promise was quoted, at its own time or so many minutes beside it. */
type Told = Partial<Imagined> & { quoted?: number | null };

function report(visits: readonly Told[], month = '2026-11'): QuotesReport {
  const db = generatedShop(visits.map((told) => ({ ...one, ...told })));
  const work = createWork(db);
  db.$client.transaction(() => {
    visits.forEach(({ quoted = 0 }, index) => {
      const id = `v${String(index).padStart(6, '0')}`;
      if (quoted === null) return;
      const read = db.$client.prepare('select at, agreed_at madeAt from promise where visit_id = ?');
      const { at, madeAt } = read.get(id) as { at: number; madeAt: number };
      const insert: PromiseQuote = {
        ...{ id: `q-${id}`, madeAt, madeBy: null, visitId: null, at: at + quoted * 60_000, target: 960 },
        ...{ p50: at, sure: at, few: false, cars: 1, tasks: 1 },
      };
      work.record({ kind: 'quote.made', changes: [{ table: 'quote', insert }] }, NOBODY);
      db.$client.prepare('update promise set quote_id = ? where visit_id = ?').run(insert.id, id);
    });
  })();
  return createReports(db).quotes({ month }, { now: NOW, scope: { of: 'all' } }) as QuotesReport;
}

describe('of the promises told from a quote, how many held (F4)', () => {
  it('counts those that were told as quoted and are settled', () => {
    const { months, missed } = report([
      { late: -10 },
      { late: 0 },
      { late: 25 },
      { late: null },
      { quoted: null },
      { quoted: 5 },
    ]);
    expect(months).toEqual([{ month: '2026-11', made: 5, told: 3, counted: 3, held: 2, stated: 960 }]);
    expect(missed).toMatchObject([{ visitId: 'v000002', pickup: 'A002' }]);
    expect(missed.map(({ promisedAt, settledAt }) => settledAt - promisedAt)).toEqual([25 * 60_000]);
  });

  it('by month, up to the one asked for, without months in which nothing was quoted', () => {
    const visits = [{ day: 5 }, { day: 20, late: 9 }, { day: 70 }];
    const october = { month: '2026-10', made: 1, told: 1, counted: 1, held: 1, stated: 960 };
    expect(report(visits, '2026-10')).toEqual({ months: [october], missed: [] });
    const { months } = report(visits, '2026-12');
    expect(months.map(({ month, held }) => [month, held])).toEqual([
      ['2026-10', 1],
      ['2026-11', 0],
      ['2026-12', 1],
    ]);
  });

  it('leaves out a promise whose time no longer counted in the end', () => {
    const db = generatedShop([{ ...one, late: 30 }]);
    const work = createWork(db);
    const { at } = db.$client.prepare('select at from promise').get() as { at: number };
    const insert: PromiseQuote = {
      ...{ id: 'q', madeAt: at, madeBy: null, visitId: null, at, target: 960, p50: at, sure: at, few: true },
      ...{ cars: 1, tasks: 1 },
    };
    db.$client.transaction(() => work.record({ kind: 'quote.made', changes: [{ table: 'quote', insert }] }, NOBODY))();
    db.$client.prepare(`update promise set quote_id = 'q'`).run();
    db.$client.prepare('update verdict set basis_at = basis_at + 3600000').run();
    const answer = createReports(db).quotes({ month: '2026-11' }, { now: NOW, scope: { of: 'all' } }) as QuotesReport;
    expect(answer).toEqual({
      months: [{ month: '2026-11', made: 1, told: 1, counted: 0, held: 0, stated: null }],
      missed: [],
    });
  });

  it('is for who leads the workshop', () => {
    const reports = createReports(generatedShop([one]));
    expect(reports.quotes({ month: '2026-11' }, { now: NOW, scope: { of: 'own', personId: 'gu' } })).toBeNull();
  });
});
