import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { periodOf } from '../../../shared/domain/periods.ts';
import { mayRead } from '../../../shared/domain/reportScope.ts';
import { serviceStar } from '../../../shared/domain/serviceStar.ts';
import { type MonthTarget, monthTarget } from '../../../shared/domain/targets.ts';
import { VISIT_CATEGORIES } from '../../../shared/domain/vocabulary.ts';
import { type DayOfWork, perThousand, workHours } from '../../../shared/domain/workHours.ts';
import type {
  Card,
  CategoryCard,
  PersonCard,
  ScorecardReport,
  WorkCard,
} from '../../../shared/protocol/reports.month.ts';
import { prepareDays } from './hours.read.ts';
import type { Report } from './report.ts';
import { type ComebackRow, type MoneyCount, type PersonCount, prepareScorecardReads } from './scorecard.read.ts';
import { type Counted, standingOf } from './standing.ts';

type Returned = Counted & { readonly reworked: 0 | 1 };

/** What a month says of the shop, its advisors, technicians and teams (V9, V10, Q2, Q3, J7). */
export function createScorecard(db: Db): Report<'scorecard'> {
  const read = prepareScorecardReads(db);
  const days = prepareDays(db);
  const targets = prepareRows(db, 'target', 'where id in (?, ?)');
  const people = prepareRows(db, 'person', 'order by id');
  const shopRow = prepareRows(db, 'shop', `where id = 'shop'`);
  const closedTarget = db.$client
    .prepare(`select json_extract(figures, '$.scorecard.target') from closed_month where id = ?`)
    .pluck();
  const head = db.$client.prepare('select max(seq) from event').pluck();

  return ({ month, advisorId, personId, teamId }, { now, scope }) => {
    const [shop] = shopRow();
    if (!shop) return null;
    const span = periodOf('month', `${month}-01`);
    const range = [span.from, span.to] as const;
    const kept = closedTarget.get(month) as string | null | undefined;
    // V11: a closed month goes on being measured by what it was closed with
    const target = kept ? (JSON.parse(kept) as MonthTarget) : monthTarget(targets(month, month.slice(0, 4)), month);
    const visits = read.visits(...range);
    const staff = read.people(...range);
    const comebacks = read.comebacks(...range);
    const rework = new Map(read.teamRework(...range).map(({ teamId: id, n }) => [id, n]));
    const known = new Map(people().map((person) => [person.id, person]));
    const worked = days(new Set(staff.map((one) => one.personId)), span, shop.hours.timeZone);
    const technicians = techniciansOf(staff, comebacks, worked, target, (id) => known.get(id)?.teamId ?? null);
    const teams = teamsOf(staff, comebacks, worked, target, { rework, teamOf: (id) => known.get(id)?.teamId ?? null });
    const isAll = scope.of === 'all';
    const only = (wanted: string | undefined) => (id: string | null) =>
      wanted === undefined ? advisorId === undefined && personId === undefined && teamId === undefined : id === wanted;
    return {
      ...{ month, span, at: now, seq: Number(head.get() ?? 0), policy: shop.policy, target },
      shop: cardOf(visits, new Set(comebacks.map(({ id }) => id)).size, target),
      hours: isAll ? workHours(sumOf(staff), [...worked.values()].flat()) : null,
      advisors: advisorsOf(visits, comebacks, target).filter(({ id }) => mayRead(scope, id) && only(advisorId)(id)),
      technicians: technicians.filter(({ id }) => mayRead(scope, id) && only(personId)(id)),
      teams: isAll ? teams.filter(({ id }) => only(teamId)(id)) : [],
      categories: isAll ? categoriesOf(read.money(...range), target) : [],
      star:
        scope.of === 'totals'
          ? null
          : serviceStar(
              technicians.map(({ id, settled, rate, visits: all, reworked, hours }) => ({
                ...{ id, name: known.get(id)?.name ?? '', settled, onTime: rate },
                ...{ returns: perThousand(reworked, all), efficiency: hours.efficiency },
              })),
            ),
    } satisfies ScorecardReport;
  };
}

function cardOf(counts: readonly Returned[], comebacks: number, target: MonthTarget): Card {
  const sum = (accepts: (one: Returned) => boolean) => counts.reduce((n, one) => n + (accepts(one) ? one.n : 0), 0);
  const standing = standingOf(counts, target.onTime);
  return {
    ...standing,
    rate: perThousand(standing.settled - standing.late, standing.settled),
    visits: sum(() => true),
    reworked: sum((one) => one.reworked === 1),
    comebacks,
  };
}

function groupBy<T, K>(all: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

function advisorsOf(
  visits: readonly (Returned & { advisorId: string | null })[],
  comebacks: readonly ComebackRow[],
  target: MonthTarget,
): PersonCard[] {
  const of = (id: string | null) => new Set(comebacks.filter((one) => one.advisorId === id).map((one) => one.id)).size;
  return [...groupBy(visits, ({ advisorId }) => advisorId)]
    .map(([id, counts]) => ({ id, ...cardOf(counts, of(id), target) }))
    .sort(mostFirst);
}

function techniciansOf(
  staff: readonly PersonCount[],
  comebacks: readonly ComebackRow[],
  worked: ReadonlyMap<string, readonly DayOfWork[]>,
  target: MonthTarget,
  teamOf: (personId: string) => string | null,
): WorkCard[] {
  const groups = groupBy(staff, ({ personId }) => personId);
  return [...new Set([...groups.keys(), ...worked.keys()])]
    .map((id) => {
      const counts = groups.get(id) ?? [];
      const charged = new Set(comebacks.filter(({ personId }) => personId === id).map((one) => one.id)).size;
      const hours = workHours(sumOf(counts), worked.get(id) ?? []);
      return { id, teamId: teamOf(id), ...cardOf(counts, charged, target), hours };
    })
    .sort(mostFirst);
}

/** A team's visits once each, whoever of it worked on them; its hours are those of its people. */
function teamsOf(
  staff: readonly PersonCount[],
  comebacks: readonly ComebackRow[],
  worked: ReadonlyMap<string, readonly DayOfWork[]>,
  target: MonthTarget,
  { rework, teamOf }: { rework: ReadonlyMap<string, number>; teamOf: (personId: string) => string | null },
): WorkCard[] {
  const groups = groupBy(staff, ({ teamId }) => teamId);
  return [...groups]
    .flatMap(([id, counts]) => {
      if (id === null) return [];
      const visits = counts.map((one) => ({ ...one, n: one.ofTeam }));
      const charged = new Set(comebacks.filter(({ teamId }) => teamId === id).map((one) => one.id)).size;
      const days = [...worked].flatMap(([personId, all]) => (teamOf(personId) === id ? all : []));
      const card = { ...cardOf(visits, charged, target), reworked: rework.get(id) ?? 0 };
      return [{ id, teamId: id, ...card, hours: workHours(sumOf(counts), days) }];
    })
    .sort(mostFirst);
}

function sumOf(counts: readonly PersonCount[]): { sold: number; worked: number } {
  const sum = (value: (one: PersonCount) => number) => counts.reduce((all, one) => all + value(one), 0);
  return { sold: sum(({ sold }) => sold), worked: sum(({ worked }) => worked) };
}

function categoriesOf(money: readonly MoneyCount[], target: MonthTarget): CategoryCard[] {
  return VISIT_CATEGORIES.flatMap((category) => {
    const found = money.find((one) => one.category === category);
    const visitsTarget = target.visits[category] ?? null;
    const revenueTarget = target.revenueFen[category] ?? null;
    if (!found && visitsTarget === null && revenueTarget === null) return [];
    const nothing = { category, visits: 0, revenueFen: 0, costFen: 0, knownRevenueFen: 0, unknownCosts: 0 };
    const counts = found ?? nothing;
    const margin = perThousand(counts.knownRevenueFen - counts.costFen, counts.knownRevenueFen);
    return [{ ...counts, visitsTarget, revenueTarget, margin }];
  });
}

function mostFirst(a: PersonCard, b: PersonCard): number {
  return b.settled - a.settled || String(a.id).localeCompare(String(b.id));
}
