import type { Payload } from '../../protocol/commands.ts';
import { baySuits, isOutAt } from '../bay.rules.ts';
import type { Decide, DecideContext } from '../decision.ts';
import type { Bay, Operation, Person, Plan, Team } from '../model.ts';
import { carName, operationName } from '../names.ts';
import { bayClash, baySpan, type Clash, personClash, personSpan } from '../plan.rules.ts';
import { allow, type Decision, type Refusal, refusal, refuse } from '../refusal.ts';
import { isDispatched } from '../stage.ts';
import { awayRefusal, offShiftRefusal } from './away.ts';
import { certificateRefusal, skillRefusal } from './crew.decide.ts';
import { activeBay, activePeople, type Found, openOperation, wrongState } from './find.ts';
import { unsuited } from './start.decide.ts';
import { warn } from './warn.ts';

/** Gives work a bay, people or a team, and a time; for running work only the plan changes, no clock (J8). */
export const plan: Decide<Payload<'operation.plan'>> = (context, payload) => {
  const found = openOperation(context, payload.operationId);
  if (!found.ok) return found;
  const { file, operation } = found.value;
  if (operation.state === 'done' || operation.state === 'dropped') return wrongState(found.value);
  const bay = payload.bayId === null ? allow(null) : activeBay(context, payload.bayId);
  if (!bay.ok) return bay;
  const people = activePeople(context, payload.personIds);
  if (!people.ok) return people;
  const team = activeTeam(context, payload.teamId);
  if (!team.ok) return team;

  const open: Plan = {
    bayId: payload.bayId,
    teamId: payload.teamId,
    personIds: people.value.map((p) => p.id),
    startAt: payload.startAt,
    minutes: payload.minutes ?? operation.plan.minutes,
    locked: false,
  };
  const dispatched = isDispatched({ ...operation, plan: open });
  // a lock on nothing would keep the work from ever being planned (F5)
  const next: Plan = { ...open, locked: dispatched && (payload.locked ?? operation.plan.locked) };
  const planned = { file, operation: { ...operation, plan: next } };
  const clash = placeRefusal(context, planned, bay.value) ?? peopleRefusal(context, planned, people.value);
  if (clash) return { ok: false, refusal: clash };
  const warned = warn(context.actor, payload.override, [
    ...warnings(operation, next, bay.value, team.value, people.value),
    ...timeWarnings(context, planned, operation.plan, people.value),
  ]);
  if (!warned.ok) return warned;
  const dispatchedAt = dispatched ? (operation.dispatchedAt ?? context.at) : null;
  const data = {
    ...operationName(operation),
    ...(bay.value && { bay: bay.value.label }),
    ...(team.value && { team: team.value.name }),
    people: people.value.map((p) => p.name),
    at: next.startAt,
    overrides: warned.value,
  };
  return allow({
    events: [
      {
        kind: 'operation.planned',
        visitId: file.visit.id,
        operationId: operation.id,
        bayId: next.bayId,
        data,
        changes: [{ table: 'operation', id: operation.id, set: { plan: next, dispatchedAt } }],
      },
    ],
  });
};

/** F5: what the dispatcher has fixed no suggestion moves. It says nothing about the clock, and ends with the plan. */
export const lock: Decide<Payload<'operation.lock'>> = (context, { operationId, locked }) => {
  const found = openOperation(context, operationId);
  if (!found.ok) return found;
  const { file, operation } = found.value;
  if (operation.state === 'done' || operation.state === 'dropped') return wrongState(found.value);
  if (operation.plan.locked === locked) return refuse('already-done');
  if (locked && !isDispatched(operation)) return refuse('plan-none', 'F5', operationName(operation));
  return allow({
    events: [
      {
        kind: locked ? 'operation.locked' : 'operation.unlocked',
        visitId: file.visit.id,
        operationId,
        data: operationName(operation),
        changes: [{ table: 'operation', id: operationId, set: { plan: { ...operation.plan, locked } } }],
      },
    ],
  });
};

/** Back into the pool; its minutes stay. What has not begun waits for dispatch again (V8). */
export const unplan: Decide<Payload<'operation.unplan'>> = (context, payload) => {
  const found = openOperation(context, payload.operationId);
  if (!found.ok) return found;
  const { file, operation } = found.value;
  if (operation.state === 'working') return refuse('operation-running', 'J2', operationName(operation));
  if (operation.state === 'done' || operation.state === 'dropped') return wrongState(found.value);
  const waits = operation.state === 'planned';
  const cleared: Plan = {
    bayId: null,
    teamId: null,
    personIds: [],
    startAt: null,
    minutes: operation.plan.minutes,
    locked: false,
  };
  return allow({
    events: [
      {
        kind: 'operation.unplanned',
        visitId: file.visit.id,
        operationId: operation.id,
        data: operationName(operation),
        changes: [
          { table: 'operation', id: operation.id, set: { plan: cleared, ...(waits && { dispatchedAt: null }) } },
        ],
      },
    ],
  });
};

/** What the controller may override. What stays as it was planned before was asked about then. */
function warnings(
  operation: Operation,
  next: Plan,
  bay: Bay | null,
  team: Team | null,
  crew: readonly Person[],
): (Refusal | null)[] {
  const before = operation.plan;
  const sameCrew =
    crew.length === before.personIds.length && next.personIds.every((id) => before.personIds.includes(id));
  return [
    bay && bay.id !== before.bayId && !baySuits(bay.kind, operation.bayNeed) ? unsuited(operation, bay) : null,
    sameCrew ? null : skillRefusal(crew, operation),
    team && crew.length === 0 && (team.id !== before.teamId || !sameCrew) ? tradeRefusal(team, operation) : null,
  ];
}

/** What depends on when: asked again as soon as the crew, the start or the minutes change. */
function timeWarnings(
  context: DecideContext,
  { file, operation }: Found,
  before: Plan,
  crew: readonly Person[],
): (Refusal | null)[] {
  const { startAt, minutes, personIds } = operation.plan;
  const sameCrew = personIds.every((id) => before.personIds.includes(id));
  if (sameCrew && startAt === before.startAt && minutes === before.minutes) return [];
  const at = startAt ?? context.now;
  const span = personSpan(file, operation, context.shop.shop().hours, context.now) ?? { from: at, to: at + 1 };
  return [awayRefusal(context, crew, span), startAt === null ? null : offShiftRefusal(context, crew, startAt)];
}

function activeTeam({ shop }: DecideContext, teamId: string | null): Decision<Team | null> {
  if (teamId === null) return allow(null);
  const team = shop.team(teamId);
  return team && !team.retired ? allow(team) : refuse('not-found');
}

/** E3, J8: the bay is out of service then, or another car has it. */
function placeRefusal(context: DecideContext, { file, operation }: Found, bay: Bay | null): Refusal | null {
  if (bay === null) return null;
  const { shop, now } = context;
  const startAt = operation.plan.startAt ?? now;
  if (isOutAt(bay, startAt)) {
    const until = bay.outOfService?.expectedBack;
    return refusal('bay-out-of-service', 'E3', { bay: bay.label, ...(until && { until }) });
  }
  const span = baySpan(file, operation, shop.shop().hours, now);
  const clash = span && bayClash(shop, bay, { file, operation }, span, now);
  return clash && refusal('plan-overlap', 'J8', { bay: bay.label, ...clashParams(clash) });
}

/** J5, J6: somebody lacks the certificate on that day, or has other work at that time. */
function peopleRefusal(context: DecideContext, { file, operation }: Found, crew: readonly Person[]): Refusal | null {
  const { shop, now } = context;
  const uncertified = certificateRefusal(context, crew, operation, operation.plan.startAt ?? now);
  if (uncertified) return uncertified;
  const span = personSpan(file, operation, shop.shop().hours, now);
  if (span === null) return null;
  for (const person of crew) {
    const clash = personClash(shop, person.id, operation.id, span, now);
    if (clash) return refusal('plan-person-overlap', 'J6', { person: person.name, ...clashParams(clash) });
  }
  return null;
}

function clashParams({ file, operation, until }: Clash) {
  return { plate: carName(file.visit), ...operationName(operation), ...(Number.isFinite(until) && { until }) };
}

/** A team is known by its trade; its people's levels count when one of them starts. */
function tradeRefusal(team: Team, operation: Operation): Refusal | null {
  if (team.trade === operation.trade) return null;
  const { trade, level } = operation;
  return refusal('person-unqualified', 'J5', { person: team.name, ...operationName(operation), trade, level });
}
