import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { addDays, atShopTime, shopDate } from '../../../shared/domain/calendar.ts';
import { comebackCharge } from '../../../shared/domain/comebacks.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { allowance, points } from '../../../shared/domain/verdict/allowance.ts';
import { verdictOf } from '../../../shared/domain/verdict/verdict.ts';
import type { ScorecardReport } from '../../../shared/protocol/reports.month.ts';
import { FIRST_DAY, generatedShop, type Imagined, imagined } from './generatedShop.fixture.ts';
import type { ReportContext } from './report.ts';
import { createReports } from './reports.ts';

const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const NOW = atShopTime(addDays(FIRST_DAY, 80), 14 * 60, ZONE);
const ALL: ReportContext = { now: NOW, scope: { of: 'all' } };
const PEOPLE = ['zhang', 'li', 'qi', 'xu'];
const MONTHS = ['2026-10', '2026-11', '2026-12', '2027-01'];

/** Somebody was in the shop on a day, from a minute of it on. */
const attendance = fc.record({
  person: fc.constantFrom(...PEOPLE),
  day: fc.nat(80).map((n) => addDays(FIRST_DAY, n)),
  from: fc.integer({ min: 480, max: 900 }),
  minutes: fc.option(fc.integer({ min: 1, max: 500 }), { freq: 8 }),
});
type Present = { person: string; day: string; from: number; minutes: number | null };
const comeback = fc.record({ earlier: fc.nat(59), ruling: fc.constantFrom('comeback', 'misuse', null) });
type Back = { earlier: number; ruling: 'comeback' | 'misuse' | null };

function build(visits: readonly Imagined[], present: readonly Present[], backs: readonly Back[]) {
  const db = generatedShop(visits);
  const come = db.$client.prepare(
    `insert into attendance (id, person_id, day, start, "end", assumed, note, version, last_seq) values (?, ?, ?, ?, ?, 0, '', 1, 0)`,
  );
  for (const [n, { person, day, from, minutes }] of present.entries()) {
    const start = atShopTime(day, from, ZONE);
    come.run(`at-${n}`, person, day, start, minutes === null ? null : start + minutes * MINUTE);
  }
  const back = db.$client.prepare(
    `insert into comeback (id, visit_id, earlier_visit_id, linked_at, ruling, note, operation_ids, version, last_seq)
     values (?, 'v000000', ?, 0, ?, '', ?, 1, 0)`,
  );
  for (const [n, { earlier, ruling }] of backs.entries()) {
    const id = `v${String(earlier).padStart(6, '0')}`;
    if (visits[earlier]) back.run(`cb-${n}`, id, ruling, JSON.stringify([`o-${id}`]));
  }
  return db;
}

const read = (db: Db, month: string, context = ALL, only: object = {}) =>
  createReports(db).scorecard({ month, ...only }, context) as ScorecardReport;

/** The slow way: every file judged, every minute counted. */
function naive(db: Db, month: string, backs: readonly Back[]) {
  const shop = prepareRows(db, 'shop', `where id = 'shop'`)()[0] as Shop;
  const visits = createVisitsRepo(db);
  const ids = db.$client.prepare('select id from visit').pluck().all() as string[];
  const files = ids.map((id) => visits.file(id) as VisitFile);
  const settled = files.filter(
    ({ visit }) => visit.settledAt !== null && shopDate(visit.settledAt, ZONE).startsWith(month),
  );
  const standing = (of: readonly VisitFile[]) => {
    const results = of.map((file) => verdictOf(file, shop, NOW).result);
    const late = results.filter((result) => result === 'late').length;
    const n = late + results.filter((result) => result === 'on-time').length;
    return { settled: n, late, allowance: allowance(960, n), points: points(late, 960, n), visits: of.length };
  };
  const charges = backs.flatMap(({ earlier, ruling }) => {
    const file = files[earlier];
    const operationIds = file ? [`o-${file.visit.id}`] : [];
    const charge = file && comebackCharge({ ruling, operationIds }, file, ZONE);
    return charge?.month === month ? [charge] : [];
  });
  const worked = (id: string) =>
    settled
      .flatMap(({ labour }) => labour)
      .filter(({ personId }) => personId === id)
      .reduce((sum, { start, end }) => sum + ((end ?? start) - start) / MINUTE, 0);
  return { files, settled, standing, charges, worked };
}

const shops = fc.tuple(
  fc.array(imagined, { maxLength: 60 }),
  fc.array(attendance, { maxLength: 60 }),
  fc.array(comeback, { maxLength: 12 }),
);

describe('the scorecard of a month', () => {
  it('counts visits, points and comebacks as the rules define them (V9, V10, Q3)', () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(...MONTHS), ([visits, present, backs], month) => {
        const db = build(visits, present, backs);
        const { settled, standing, charges } = naive(db, month, backs);
        const report = read(db, month);
        expect(report.shop).toMatchObject({ ...standing(settled), comebacks: charges.length });
        for (const id of [null, 'gu', 'dd']) {
          const own = settled.filter(({ visit }) => visit.advisorId === id);
          const card = report.advisors.find((one) => one.id === id);
          if (own.length > 0) expect(card).toMatchObject(standing(own));
          else expect(card).toBeUndefined();
        }
        for (const id of PEOPLE) {
          const own = settled.filter(({ labour }) => labour.some(({ personId }) => personId === id));
          const card = report.technicians.find((one) => one.id === id);
          const comebacks = charges.filter(({ personIds }) => personIds.includes(id)).length;
          if (own.length > 0) expect(card).toMatchObject({ ...standing(own), comebacks });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hours are what the days hold, attendance that overlaps counted once (J7)', () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(...MONTHS), ([visits, present], month) => {
        const db = build(visits, present, []);
        const { files, worked } = naive(db, month, []);
        for (const { id, hours } of read(db, month).technicians) {
          expect(hours.worked).toBe(worked(id));
          const labour = files.flatMap((file) => file.labour).filter(({ personId }) => personId === id);
          const own = present.filter((one) => one.person === id && one.minutes !== null && one.day.startsWith(month));
          const recorded = new Set(own.map(({ day }) => day));
          const minutesOf = new Set(
            own.flatMap(({ day, from, minutes }) =>
              Array.from({ length: minutes ?? 0 }, (_, i) => `${day} ${from + i}`),
            ),
          );
          const inMonth = labour.filter(({ start }) => shopDate(start, ZONE).startsWith(month));
          const busy = inMonth
            .filter(({ start }) => recorded.has(shopDate(start, ZONE)))
            .reduce((sum, { start, end }) => sum + ((end ?? start) - start) / MINUTE, 0);
          expect(hours.attended).toBe(recorded.size === 0 ? null : minutesOf.size);
          expect(hours.utilisation).toBe(recorded.size === 0 ? null : Math.floor((busy * 1_000) / minutesOf.size));
          const days = new Set(inMonth.map(({ start }) => shopDate(start, ZONE)));
          expect(hours.unrecorded).toBe([...days].filter((day) => !recorded.has(day)).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('money and other people’s cards are for leads (S9); a card can be asked for by itself', () => {
    const visit = {
      day: 20,
      category: 2,
      advisor: 1,
      crew: 2,
      excuse: 0,
      call: 0,
      worked: 60,
      late: 0,
      cancelled: false,
    };
    const db = build([visit, { ...visit, crew: 1 }], [], []);
    expect(read(db, '2026-11').categories).toMatchObject([{ category: 'repair', visits: 2, revenueFen: 20_000 }]);
    const own = read(db, '2026-11', { now: NOW, scope: { of: 'own', personId: 'zhang' } });
    expect(own.technicians.map(({ id }) => id)).toEqual(['zhang']);
    expect([own.advisors, own.teams, own.categories, own.hours]).toEqual([[], [], [], null]);
    const nobody = read(db, '2026-11', { now: NOW, scope: { of: 'totals' } });
    expect([nobody.technicians, nobody.advisors, nobody.star]).toEqual([[], [], null]);
    const one = read(db, '2026-11', ALL, { personId: 'li' });
    expect(one.technicians.map(({ id }) => id)).toEqual(['li']);
    expect([one.advisors, one.teams]).toEqual([[], []]);
  });

  it('a cost that is not known is said, and in no margin', () => {
    const visit = {
      day: 20,
      category: 2,
      advisor: 1,
      crew: 2,
      excuse: 0,
      call: 0,
      worked: 60,
      late: 0,
      cancelled: false,
    };
    const db = build([visit, visit], [], []);
    db.$client.prepare(`update verdict set cost_fen = null where visit_id = 'v000000'`).run();
    db.$client.prepare(`update verdict set cost_fen = 4000 where visit_id = 'v000001'`).run();
    expect(read(db, '2026-11').categories).toMatchObject([
      { revenueFen: 20_000, unknownCosts: 1, knownRevenueFen: 10_000, costFen: 4_000, margin: 600 },
    ]);
  });
});
