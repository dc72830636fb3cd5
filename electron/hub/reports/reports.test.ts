import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { addDays, atShopTime, shopDate } from '../../../shared/domain/calendar.ts';
import { riskOfVisit } from '../../../shared/domain/forecast.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { type DaySpan, PERIODS, type Period, periodOf } from '../../../shared/domain/periods.ts';
import { allowance, points } from '../../../shared/domain/verdict/allowance.ts';
import { causeOf, isCause } from '../../../shared/domain/verdict/cause.ts';
import { verdictOf } from '../../../shared/domain/verdict/verdict.ts';
import type { Verdict } from '../../../shared/domain/verdict/verdict.types.ts';
import { type LateList, type OnTimeReport, type PolicyPreview, REPORTS } from '../../../shared/protocol/reports.ts';
import { FIRST_DAY, generatedShop, type Imagined, imagined } from './generatedShop.fixture.ts';
import type { ReportContext } from './report.ts';
import { createReports } from './reports.ts';

const ZONE = 'Asia/Shanghai';
const NOW = atShopTime(addDays(FIRST_DAY, 40), 14 * 60, ZONE);
const ALL: ReportContext = { now: NOW, scope: { of: 'all' } };

type Judged = { file: VisitFile; verdict: Verdict; day: string };

/** Every visit judged, the slow way: no table of verdicts, no index. */
function judged(db: Db) {
  const shop = prepareRows(db, 'shop', `where id = 'shop'`)()[0] as Shop;
  const people = prepareRows(db, 'person', 'where true')();
  const visits = createVisitsRepo(db);
  const files = (db.$client.prepare('select id from visit').pluck().all() as string[]).map(
    (id) => visits.file(id) as VisitFile,
  );
  const settled = files.flatMap((file): Judged[] =>
    file.visit.settledAt === null
      ? []
      : [{ file, verdict: verdictOf(file, shop, NOW), day: shopDate(file.visit.settledAt, ZONE) }],
  );
  const teamOf = (id: string) => people.find((person) => person.id === id)?.teamId ?? null;
  return { shop, files, settled, teamOf };
}
const within =
  ({ from, to }: DaySpan) =>
  (one: Judged) =>
    from <= one.day && one.day <= to;
const counts = ({ verdict }: Judged) => verdict.result === 'on-time' || verdict.result === 'late';
const isLate = ({ verdict }: Judged) => verdict.result === 'late';
const standing = (all: readonly Judged[]) => {
  const settled = all.filter(counts).length;
  const late = all.filter(isLate).length;
  return { settled, late, allowance: allowance(960, settled), points: points(late, 960, settled) };
};
const staff = ({ file }: Judged) => [...new Set(file.labour.map(({ personId }) => personId))];

function groups<K extends string | null>(all: readonly Judged[], keys: (one: Judged) => readonly K[]) {
  const ids = [...new Set(all.flatMap(keys))];
  return new Map(
    ids
      .map((id) => [id, standing(all.filter((one) => keys(one).includes(id)))] as const)
      .filter(([, { settled }]) => settled > 0),
  );
}
const asMap = (rows: readonly ({ id: string | null } & ReturnType<typeof standing>)[]) =>
  new Map(
    rows.map(({ id, settled, late, ...rest }) => [
      id,
      { settled, late, allowance: rest.allowance, points: rest.points },
    ]),
  );

function onTime(db: Db, period: Period, date: string, context = ALL): OnTimeReport {
  return createReports(db)['on-time']({ period, date }, context) as OnTimeReport;
}
function lateList(db: Db, query: Record<string, string | number>, context = ALL): LateList | null {
  return createReports(db)['late-list'](REPORTS['late-list'].parse(query), context) as LateList | null;
}

const shops = fc.array(imagined, { minLength: 0, maxLength: 60 });
const dates = fc.nat(80).map((n) => addDays(FIRST_DAY, n));

describe('the on-time report', () => {
  it('says what a naive count over the files says, for every period', () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(...PERIODS), dates, (visits, period, date) => {
        const db = generatedShop(visits);
        const report = onTime(db, period, date);
        const { shop, files, settled, teamOf } = judged(db);
        const all = settled.filter(within(periodOf(period, date)));
        const { settled: n, late } = standing(all);
        expect(report.totals).toMatchObject(standing(all));
        expect(report.rate).toBe(n === 0 ? null : Math.floor(((n - late) * 1000) / n));
        expect(asMap(report.advisors)).toEqual(groups(all, ({ file }) => [file.visit.advisorId]));
        expect(asMap(report.categories)).toEqual(groups(all, ({ file }) => [file.visit.category]));
        expect(asMap(report.technicians)).toEqual(groups(all, staff));
        expect(asMap(report.teams)).toEqual(
          groups(all, (one) => [...new Set(staff(one).flatMap((id) => teamOf(id) ?? []))]),
        );
        const exempt = all.filter(({ verdict }) => verdict.rule === 'V4' && verdict.result !== 'late');
        const signed = exempt.filter(({ verdict }) => verdict.excuse?.row.signatureId != null);
        expect(report.totals.exemptSigned).toBe(signed.length);
        expect(report.totals.exemptByPolicy).toBe(exempt.length - signed.length);
        expect(report.totals.leftOut).toBe(all.filter(({ verdict }) => verdict.rule === 'V1').length);
        expect(report.totals.saidLate).toBe(all.filter(({ verdict }) => verdict.rule === 'V5').length);
        expect(report.totals.unsigned).toBe(
          all.filter((one) => isLate(one) && one.verdict.excuse?.state === 'unsigned').length,
        );
        const open = files.filter(
          ({ visit }) =>
            visit.settledAt === null && visit.cancelledAt === null && !shop.policy.leftOut.includes(visit.category),
        );
        const risks = open.map((file) => riskOfVisit(file, shop, NOW));
        expect(report.now).toMatchObject({
          open: open.length,
          overdue: risks.filter((risk) => risk === 'late').length,
          atRisk: risks.filter((risk) => risk === 'at-risk').length,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('accounts for every lost minute of the late visits (V8)', () => {
    fc.assert(
      fc.property(shops, dates, (visits, date) => {
        const db = generatedShop(visits);
        const late = judged(db)
          .settled.filter(within(periodOf('month', date)))
          .filter(isLate);
        const lost = late.flatMap(({ verdict }) => verdict.shares.filter(({ owner }) => isCause(owner)));
        const { pareto } = onTime(db, 'month', date);
        expect(pareto.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(
          lost.reduce((sum, { minutes }) => sum + minutes, 0),
        );
        for (const { owner, visits: n } of pareto)
          expect(n).toBe(late.filter(({ verdict }) => causeOf(verdict.shares) === owner).length);
        const sizes = pareto.map(({ minutes }) => minutes);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });

  it('draws a trend whose steps add up', () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(...PERIODS), dates, (visits, period, date) => {
        const db = generatedShop(visits);
        const { settled } = judged(db);
        for (const { from, to, settled: n, late } of onTime(db, period, date).trend)
          expect({ settled: n, late }).toEqual(
            (({ settled: a, late: b }) => ({ settled: a, late: b }))(standing(settled.filter(within({ from, to })))),
          );
      }),
      { numRuns: 40 },
    );
  });

  it('takes the target of the month, else of the year, else 96 %', () => {
    const db = generatedShop([]);
    const set = db.$client.prepare(
      `insert into target (id, on_time, comebacks, efficiency, utilisation, margin, visits, revenue_fen)
       values (?, ?, 5, 1100, 850, 0, '{}', '{}')`,
    );
    expect(onTime(db, 'day', '2026-11-03').target).toBe(960);
    set.run('2026', 970);
    set.run('2026-11', 950);
    expect(onTime(db, 'day', '2026-11-03').target).toBe(950);
    expect(onTime(db, 'week', '2026-12-03').target).toBe(970);
    expect(onTime(db, 'year', '2026-11-03').target).toBe(970);
  });
});

const late = (more: Partial<Imagined> = {}): Imagined => ({
  ...{ day: 14, category: 2, advisor: 1, crew: 2, excuse: 0, call: 0, worked: 100, late: 35, cancelled: false },
  ...more,
});
const MONTH = { period: 'month', date: addDays(FIRST_DAY, 14) } as const;

describe('the late list', () => {
  it('holds what the report counts, page by page', () => {
    fc.assert(
      fc.property(shops, dates, (visits, date) => {
        const db = generatedShop(visits);
        const { totals } = onTime(db, 'month', date);
        const whole = lateList(db, { period: 'month', date, limit: 1_000 });
        expect(whole?.total).toBe(totals.late);
        const pages = Array.from({ length: 1 + Math.floor(totals.late / 3) }, (_, page) =>
          lateList(db, { period: 'month', date, limit: 3, offset: page * 3 }),
        );
        expect(pages.flatMap((page) => page?.lines ?? [])).toEqual(whole?.lines);
        const exempt = lateList(db, { period: 'month', date, show: 'exempt' });
        expect(exempt?.total).toBe(totals.exemptSigned + totals.exemptByPolicy);
        expect(lateList(db, { period: 'month', date, show: 'unsigned' })?.total).toBe(totals.unsigned);
      }),
      { numRuns: 40 },
    );
  });

  it('says of each car by how much, why, and who worked on it', () => {
    const db = generatedShop([late(), late({ late: -5 })]);
    const list = lateList(db, MONTH);
    expect(list?.lines).toHaveLength(1);
    expect(list?.lines[0]).toMatchObject({ minutesLate: 35, rule: 'V2', advisorId: 'gu', personIds: ['li', 'zhang'] });
    expect(list?.lines[0]?.cause).not.toBeNull();
    expect(list?.lines[0]?.causeMinutes).toBeGreaterThan(0);
  });

  it('narrows down to a cause, an advisor, a technician, a team, a category', () => {
    const db = generatedShop([late(), late({ advisor: 2, crew: 3, category: 0 })]);
    const ids = (query: Record<string, string>) =>
      lateList(db, { ...MONTH, ...query })?.lines.map(({ visitId }) => visitId);
    expect(ids({})).toHaveLength(2);
    expect(ids({ advisorId: 'gu' })).toEqual(['v000000']);
    expect(ids({ personId: 'qi' })).toEqual(['v000001']);
    expect(ids({ teamId: 't1' })).toHaveLength(2);
    expect(ids({ category: 'first-service' })).toEqual(['v000001']);
    expect(ids({ cause: 'parts' })).toEqual([]);
  });
});

describe('who sees what (S9)', () => {
  const db = generatedShop([late(), late({ advisor: 2, crew: 1 }), late({ advisor: 0, late: -5, crew: 3 })]);
  const of = (personId: string) => ({ now: NOW, scope: { of: 'own', personId } }) as const;
  const NOBODY = { now: NOW, scope: { of: 'totals' } } as const;

  it('an advisor: the own figures and the totals of the shop', () => {
    const report = onTime(db, 'month', MONTH.date, of('gu'));
    expect(report.totals.settled).toBe(3);
    expect(report.advisors.map(({ id }) => id)).toEqual(['gu']);
    expect(report.technicians).toEqual([]);
    expect(report.teams).toEqual([]);
    expect(lateList(db, MONTH, of('gu'))?.lines.map(({ advisorId }) => advisorId)).toEqual(['gu']);
  });

  it('a technician: the own ones', () => {
    expect(onTime(db, 'month', MONTH.date, of('li')).technicians.map(({ id }) => id)).toEqual(['li']);
    expect(lateList(db, MONTH, of('li'))?.total).toBe(1);
  });

  it('nobody in particular: totals alone', () => {
    const report = onTime(db, 'month', MONTH.date, NOBODY);
    expect(report.totals).toEqual(onTime(db, 'month', MONTH.date).totals);
    expect([report.advisors, report.technicians, report.teams, report.now.cars]).toEqual([[], [], [], []]);
    expect(lateList(db, MONTH, NOBODY)).toBeNull();
  });
});

describe('the preview of a policy', () => {
  const preview = async (db: Db, policy: object, context = ALL) =>
    (await createReports(db)['policy-preview']({ policy }, context)) as PolicyPreview | null;

  it('changes nothing where nothing changes', () =>
    fc.assert(
      fc.asyncProperty(shops, async (visits) => {
        const answer = await preview(generatedShop(visits), {});
        expect(answer).toMatchObject({ changed: 0, lines: [] });
        expect(answer?.before).toEqual(answer?.after);
      }),
      { numRuns: 20 },
    ));

  it('names the visits, and counts what the rate would be made of', async () => {
    const db = generatedShop([late({ excuse: 2 }), late({ excuse: 5 }), late({ late: -5 })]);
    const answer = await preview(db, { excused: 'late', unsignedReasons: ['D19'] });
    expect(answer).toMatchObject({
      looked: 3,
      changed: 2,
      before: { settled: 3, late: 1 },
      after: { settled: 3, late: 2 },
    });
    expect(answer?.lines.find(({ visitId }) => visitId === 'v000000')).toMatchObject({
      before: { result: 'on-time' },
      after: { result: 'late', minutesLate: 35 },
    });
  });

  it('passes over closed months (V11), and is for leads alone', async () => {
    const db = generatedShop([late({ excuse: 2 })]);
    db.$client.prepare(`insert into closed_month (id, closed_at, figures) values ('2026-11', 0, '{}')`).run();
    expect(await preview(db, { excused: 'late' })).toMatchObject({ looked: 0, changed: 0 });
    expect(await preview(db, {}, { now: NOW, scope: { of: 'own', personId: 'gu' } })).toBeNull();
  });
});
