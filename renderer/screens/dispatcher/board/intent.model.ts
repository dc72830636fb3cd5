import { workingMinutesBetween } from '../../../../shared/domain/calendar.ts';
import { workedInHours } from '../../../../shared/domain/labour.ts';
import type { Operation, Plan, Shop, VisitFile } from '../../../../shared/domain/model.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';
import { type Grouping, OPEN_LANE, type Places } from './lane.model.ts';

/** A job cannot be drawn shorter than the raster of the axis, minutes. */
const SHORTEST = 5;

/** What a drag asks the hub for. Which of them the shop allows is for the rules to say, never decided here. */
export type Intent =
  | { readonly type: 'operation.plan'; readonly payload: Payload<'operation.plan'> }
  | { readonly type: 'operation.crew'; readonly payload: Payload<'operation.crew'> }
  | { readonly type: 'visit.move'; readonly payload: Payload<'visit.move'> };

/** What was dragged: an operation, and the lane it came from (null: the pool). */
export type Dragged = { readonly file: VisitFile; readonly operation: Operation; readonly laneId: string | null };

/** Where it was let go; epoch ms. */
export type Dropped = { readonly laneId: string; readonly start: number };

/**
 * The command behind a drop; null when the place asks for nothing. Planned and held work is planned anew. Work that is
 * running is not planned: on another bay it moves the car (J8), on another person it hands the job over.
 */
export function dropIntent(dragged: Dragged, dropped: Dropped, grouping: Grouping, places: Places): Intent | null {
  const { operation } = dragged;
  if (operation.state === 'working') return runningIntent(dragged, dropped, grouping);
  const plan = plannedOn(dragged, dropped, grouping, places);
  const payload = { operationId: operation.id, ...plan, startAt: dropped.start, override: false };
  return { type: 'operation.plan', payload: { ...payload, minutes: operation.plan.minutes } };
}

function runningIntent({ operation, laneId }: Dragged, dropped: Dropped, grouping: Grouping): Intent | null {
  if (dropped.laneId === laneId || dropped.laneId === OPEN_LANE) return null;
  if (grouping === 'bay') {
    const payload = { visitId: operation.visitId, place: 'bay', bayId: dropped.laneId, label: '' } as const;
    return { type: 'visit.move', payload };
  }
  if (grouping === 'person') {
    return {
      type: 'operation.crew',
      payload: { operationId: operation.id, personIds: [dropped.laneId], ifBusy: 'ask' },
    };
  }
  return null;
}

type Where = Pick<Plan, 'bayId' | 'teamId'> & { personIds: string[] };

/** Bay, team and people after a drop: the lane gives one of them, the others stay as far as they still fit to it. */
function plannedOn({ operation, laneId }: Dragged, dropped: Dropped, grouping: Grouping, places: Places): Where {
  const { bayId, teamId, personIds } = operation.plan;
  const lane = dropped.laneId === OPEN_LANE ? null : dropped.laneId;
  if (grouping === 'bay') {
    const owner = teamOf(places.bays, lane);
    const team = owner ?? teamId;
    return {
      bayId: lane,
      teamId: team,
      personIds: owner === null ? [...personIds] : membersOf(personIds, owner, places),
    };
  }
  if (grouping === 'team') {
    if (lane === null) return { bayId, teamId: null, personIds: [] };
    const owner = teamOf(places.bays, bayId);
    const bay = owner === null || owner === lane ? bayId : null;
    return { bayId: bay, teamId: lane, personIds: membersOf(personIds, lane, places) };
  }
  if (lane === null) return { bayId, teamId, personIds: [] };
  const others = personIds.filter((id) => id !== laneId && id !== lane);
  const team = teamOf(places.people, lane);
  return { bayId, teamId: team ?? teamId, personIds: team === teamId ? [...others, lane] : [lane] };
}

function teamOf(rows: readonly { id: string; teamId: string | null }[], id: string | null): string | null {
  return rows.find((row) => row.id === id)?.teamId ?? null;
}

function membersOf(personIds: readonly string[], teamId: string, { people }: Places): string[] {
  return personIds.filter((id) => people.some((person) => person.id === id && person.teamId === teamId));
}

/**
 * The command behind a changed edge, in working minutes. Of running work only the end counts: what was worked stays, and
 * the plan becomes that plus the time from `now` to the new end.
 */
export function resizeIntent(
  { file, operation }: Dragged,
  range: { readonly start: number; readonly end: number },
  shop: Shop,
  now: number,
): Intent {
  const { bayId, teamId, personIds, startAt } = operation.plan;
  const planned = operation.state === 'planned';
  const ahead = workingMinutesBetween(planned ? range.start : now, range.end, shop.hours);
  const minutes = ahead + (planned ? 0 : workedInHours(file, operation, now, shop.hours));
  return {
    type: 'operation.plan',
    payload: {
      operationId: operation.id,
      bayId,
      teamId,
      personIds: [...personIds],
      startAt: planned ? range.start : startAt,
      minutes: Math.max(SHORTEST, Math.round(minutes)),
      override: false,
    },
  };
}
