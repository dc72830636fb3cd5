import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { absencesBetween } from '../../../shared/domain/absences.ts';
import { addDays, atShopTime } from '../../../shared/domain/calendar.ts';
import { addLoads, jobMixes, type Load, NO_LOAD, plannedShares } from '../../../shared/domain/fairness.ts';
import { type DaySpan, periodOf } from '../../../shared/domain/periods.ts';
import { mayRead } from '../../../shared/domain/reportScope.ts';
import type { DayOfWork } from '../../../shared/domain/workHours.ts';
import type { LoadReport } from '../../../shared/protocol/reports.floor.ts';
import { prepareDays } from './hours.read.ts';
import { prepareWorkGiven } from './load.read.ts';
import type { Report } from './report.ts';

/** Hours of teams and technicians on a day and in its week, what was taken from them, and how hard their jobs are. */
export function createLoadReport(db: Db): Report<'load'> {
  const daysOf = prepareDays(db);
  const given = prepareWorkGiven(db);
  const shopRow = prepareRows(db, 'shop', `where id = 'shop'`);
  const staff = prepareRows(db, 'person', 'order by team_id, name, id');
  const teamRows = prepareRows(db, 'team', 'where retired = 0 order by position, id');
  const standing = prepareRows(db, 'absence', 'where withdrawn_at is null and "to" > ?');
  return ({ date }, { now, scope }): LoadReport | null => {
    const [shop] = shopRow();
    if (!shop) return null;
    const zone = shop.hours.timeZone;
    const instants = (span: DaySpan) => ({
      from: atShopTime(span.from, 0, zone),
      to: atShopTime(addDays(span.to, 1), 0, zone),
    });
    const week = periodOf('week', date);
    const day = { from: date, to: date };
    const people = staff().filter((one) => one.role === 'technician' && !one.retired);
    const teamOf = new Map(people.map(({ id, teamId }) => [id, teamId]));
    const { work, plans, taken } = given(teamOf, instants(week));

    const loads = (span: DaySpan) => {
      const { from, to } = instants(span);
      const days = daysOf(teamOf.keys(), span, zone, now);
      const ofPerson = new Map([...teamOf.keys()].map((id) => [id, hoursOf(days.get(id) ?? [])]));
      const ofTeam = new Map<string, Load>();
      for (const { plan, crew } of plans) {
        const { perPerson, team } = plannedShares(plan, crew, { from, to }, shop.hours);
        if (perPerson === 0) continue;
        for (const id of plan.personIds) addTo(ofPerson, id, { ...NO_LOAD, planned: perPerson });
        const teamId = plan.teamId ?? teamOf.get(plan.personIds[0] ?? '') ?? null;
        if (teamId !== null) addTo(ofTeam, teamId, { ...NO_LOAD, planned: team });
      }
      for (const [id, load] of ofPerson) {
        const teamId = teamOf.get(id);
        if (teamId) addTo(ofTeam, teamId, load);
      }
      return { ofPerson, ofTeam };
    };
    const [today, thisWeek] = [loads(day), loads(week)];
    const mixes = jobMixes(work);
    const ofDay = instants(day);
    return {
      ...{ date, week, at: now },
      teams: teamRows().map(({ id }) => ({
        ...{ id, today: today.ofTeam.get(id) ?? NO_LOAD, week: thisWeek.ofTeam.get(id) ?? NO_LOAD },
        ...taken(id),
      })),
      technicians: people
        .filter(({ id }) => mayRead(scope, id))
        .map(({ id, teamId }) => ({
          ...{ id, teamId, today: today.ofPerson.get(id) ?? NO_LOAD, week: thisWeek.ofPerson.get(id) ?? NO_LOAD },
          mix: mixes.get(id) ?? { junior: 0, intermediate: 0, senior: 0, jobs: 0 },
          ...taken(id),
        })),
      absences: absencesBetween(standing(ofDay.from), ofDay.from, ofDay.to).map(({ id, personId, from, to, kind }) => ({
        ...{ id, personId, from, to, kind: scope.of === 'all' ? kind : 'other' },
      })),
    };
  };
}

function addTo(loads: Map<string, Load>, id: string, more: Load): void {
  loads.set(id, addLoads(loads.get(id) ?? NO_LOAD, more));
}

function hoursOf(days: readonly DayOfWork[]): Load {
  return days.reduce<Load>((sum, { worked, attended }) => addLoads(sum, { planned: 0, worked, attended }), NO_LOAD);
}
