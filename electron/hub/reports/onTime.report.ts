import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { onTimeTarget } from '../../../shared/domain/onTimeTarget.ts';
import { type DaySpan, periodOf, stepsOf, trendOf } from '../../../shared/domain/periods.ts';
import { mayRead } from '../../../shared/domain/reportScope.ts';
import { isCause } from '../../../shared/domain/verdict/cause.ts';
import type { SettledVisit } from '../../../shared/domain/verdict/settled.rows.ts';
import { SHARE_OWNERS, type ShareOwner } from '../../../shared/domain/vocabulary.ontime.ts';
import type { OnTimeReport } from '../../../shared/protocol/reports.ts';
import { createOpenCars } from './openCars.ts';
import { prepareRead } from './reading.ts';
import type { Report } from './report.ts';
import { standingOf, standingsBy } from './standing.ts';

const IN_SPAN = 'settled_day between ? and ?';

type VisitCount = Pick<
  SettledVisit,
  'result' | 'rule' | 'category' | 'advisorId' | 'excuse' | 'excuseSigned' | 'flagged'
> & { n: number };
type PersonCount = { personId: string; teamId: string | null; result: string; n: number; ofTeam: number };

/** The rate of a period and what moves it: every count is read from an index over its days. */
export function createOnTimeReport(db: Db): Report<'on-time'> {
  // by day first: that is the order of the index, so that only counts are sorted, not visits
  const visits = prepareRead<VisitCount>(
    db,
    `select result, rule, category, advisorId, excuse, excuseSigned, flagged, sum(n) n from (
       select result, rule, category, advisor_id advisorId, excuse, excuse_signed excuseSigned, flagged, count(*) n
       from verdict where ${IN_SPAN} group by settled_day, 1, 2, 3, 4, 5, 6, 7
     ) group by 1, 2, 3, 4, 5, 6, 7`,
  );
  const days = prepareRead<{ day: string; result: string; n: number }>(
    db,
    `select settled_day day, result, count(*) n from verdict where ${IN_SPAN} group by 1, 2`,
  );
  const people = prepareRead<PersonCount>(
    db,
    `select personId, teamId, result, sum(n) n, sum(ofTeam) ofTeam from (
       select person_id personId, team_id teamId, result, count(*) n, sum(first_of_team) ofTeam
       from verdict_person where ${IN_SPAN} group by settled_day, 1, 2, 3
     ) group by 1, 2, 3`,
  );
  const late = prepareRead<{ cause: ShareOwner | null; minutes: string }>(
    db,
    `select cause, minutes from verdict where result = 'late' and ${IN_SPAN}`,
  );
  const targets = prepareRows(db, 'target', 'where id in (?, ?)');
  const head = db.$client.prepare('select max(seq) from event').pluck();
  const openCars = createOpenCars(db);

  return ({ period, date }, { now, scope }) => {
    const span = periodOf(period, date);
    const range = [span.from, span.to];
    const seq = Number(head.get() ?? 0);
    const target = onTimeTarget(targets(date.slice(0, 7), date.slice(0, 4)), period, date);
    const counts = visits(...range);
    const staff = people(...range);
    const readable = staff.filter(({ personId }) => mayRead(scope, personId));
    const standing = standingOf(counts, target);
    const teamOf = new Map(staff.map(({ personId, teamId }) => [personId, teamId]));
    const trend = trendOf(period, date);
    return {
      span,
      at: now,
      seq,
      rate: standing.settled === 0 ? null : Math.floor(((standing.settled - standing.late) * 1000) / standing.settled),
      target,
      totals: { ...standing, ...specials(counts) },
      now: openCars(now, seq, scope),
      advisors: standingsBy(counts, target, ({ advisorId }) => advisorId).filter(({ id }) => mayRead(scope, id)),
      technicians: standingsBy(readable, target, ({ personId }) => personId).map((one) => ({
        ...one,
        teamId: teamOf.get(one.id) ?? null,
      })),
      teams: scope.of === 'all' ? standingsBy(ofTeams(staff), target, ({ teamId }) => teamId) : [],
      categories: standingsBy(counts, target, ({ category }) => category),
      pareto: paretoOf(late(...range)),
      trend: stepsOf(trend.span, trend.by).map(countedIn(days(trend.span.from, trend.span.to))),
    };
  };
}

/** A team's visits: one a visit, however many of its people worked on it. */
function ofTeams(staff: readonly PersonCount[]) {
  return staff.filter(({ teamId }) => teamId !== null).map((one) => ({ ...one, n: one.ofTeam }));
}

function specials(counts: readonly VisitCount[]) {
  const sum = (accepts: (one: VisitCount) => boolean) =>
    counts.reduce((all, one) => all + (accepts(one) ? one.n : 0), 0);
  const exempt = (one: VisitCount) => one.rule === 'V4' && one.result !== 'late';
  return {
    leftOut: sum((one) => one.result === 'left-out' && one.rule === 'V1'),
    exemptSigned: sum((one) => exempt(one) && Boolean(one.excuseSigned)),
    exemptByPolicy: sum((one) => exempt(one) && !one.excuseSigned),
    unsigned: sum((one) => one.result === 'late' && one.excuse === 'unsigned'),
    saidLate: sum((one) => one.rule === 'V5'),
    flagged: sum((one) => Boolean(one.flagged)),
  };
}

function paretoOf(late: readonly { cause: ShareOwner | null; minutes: string }[]): OnTimeReport['pareto'] {
  const minutes = new Map<ShareOwner, number>();
  for (const one of late)
    for (const [owner, n] of Object.entries(JSON.parse(one.minutes) as Record<ShareOwner, number>) as [
      ShareOwner,
      number,
    ][])
      minutes.set(owner, (minutes.get(owner) ?? 0) + n);
  return SHARE_OWNERS.filter((owner) => isCause(owner) && minutes.has(owner))
    .map((owner) => ({
      owner,
      minutes: minutes.get(owner) ?? 0,
      visits: late.filter(({ cause }) => cause === owner).length,
    }))
    .sort((a, b) => b.minutes - a.minutes);
}

function countedIn(days: readonly { day: string; result: string; n: number }[]) {
  return (step: DaySpan) => {
    const sum = (result: string) =>
      days.reduce(
        (all, one) => all + (one.result === result && step.from <= one.day && one.day <= step.to ? one.n : 0),
        0,
      );
    const late = sum('late');
    return { ...step, settled: late + sum('on-time'), late };
  };
}
