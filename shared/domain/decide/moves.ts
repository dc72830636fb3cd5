import type { Payload } from '../../protocol/commands.ts';
import type { DecideContext, EventDraft } from '../decision.ts';
import type { Operation, Plan } from '../model.ts';
import { carName, operationName } from '../names.ts';
import { draftOf } from '../reader.draft.ts';
import type { ShopReader } from '../reader.ts';
import { allow, type Decision, type Refusal, type RefusalCode, refuse } from '../refusal.ts';
import { openOperation, wrongState } from './find.ts';
import { plan } from './plan.decide.ts';

/** A move of a suggested plan, with what its work was planned like when it was suggested. */
export type WantedMove = Pick<Payload<'operation.plan'>, 'operationId' | 'bayId'> & {
  readonly personIds: readonly string[];
  readonly startAt: number;
  readonly from: Omit<Plan, 'locked'>;
};
export type Granted = { readonly move: WantedMove; readonly events: readonly EventDraft[] };
export type LeftOut = { readonly move: WantedMove; readonly refusal: Refusal };

/** What a suggested move would plan: for its people's team, else the one it is planned for; its minutes stay (F6). */
export function planOfMove(
  shop: Pick<ShopReader, 'person' | 'team'>,
  { plan: { teamId, minutes } }: Operation,
  { bayId, personIds, startAt }: Omit<WantedMove, 'operationId' | 'from'>,
): Plan {
  const own = shop.person(personIds[0] ?? '')?.teamId ?? null;
  const team = [own, teamId].find((id) => id !== null && shop.team(id)?.retired === false) ?? null;
  return { bayId, teamId: team, personIds, startAt, minutes, locked: false };
}

/**
 * Several moves at once (F6): each by the rules of a plan, in the shop as all of them leave it, so that two cars may change
 * places. What was planned otherwise meanwhile, begun or locked is left out, and so is what then no longer fits; of two
 * moves that stand in each other's way the one that begins later.
 */
export function decideTogether(
  context: DecideContext,
  moves: readonly WantedMove[],
): { readonly granted: readonly Granted[]; readonly left: readonly LeftOut[] } {
  const draft = draftOf(context.shop);
  const within = { ...context, shop: draft.reader };
  const left: LeftOut[] = [];
  let standing: Standing[] = [];
  for (const move of new Map(moves.map((one) => [one.operationId, one])).values()) {
    const found = unchanged(within, move);
    if (!found.ok) left.push({ move, refusal: found.refusal });
    else standing.push({ move, was: found.value.plan, wanted: planOfMove(draft.reader, found.value, move) });
  }
  for (const { move, wanted } of standing) draft.plan(move.operationId, wanted);
  /** Asked with its own plan as it was: what stays the same was asked about then. */
  const ask = ({ move: { operationId }, was, wanted }: Standing) => {
    draft.plan(operationId, was);
    const { bayId, teamId, personIds, startAt } = wanted;
    const decided = plan(within, { operationId, bayId, teamId, personIds: [...personIds], startAt, override: false });
    if (decided.ok) draft.plan(operationId, wanted);
    return decided;
  };
  const sift = (isFinal: (refused: Refusal) => boolean) => {
    const granted: (Granted & Standing)[] = [];
    for (const one of standing) {
      const decided = ask(one);
      if (decided.ok) granted.push({ ...one, events: decided.value.events });
      else if (isFinal(decided.refusal)) left.push({ move: one.move, refusal: decided.refusal });
      else {
        draft.plan(one.move.operationId, one.wanted);
        granted.push({ ...one, events: [] });
      }
    }
    return granted;
  };
  standing.sort((a, b) => b.move.startAt - a.move.startAt);
  // what cannot be whatever the others do stands in nobody's way
  standing = sift(({ code }) => !CLASHES.has(code));
  for (;;) {
    const granted = sift(() => true);
    if (granted.length === standing.length) return { granted: granted.reverse(), left };
    standing = granted;
  }
}

const CLASHES: ReadonlySet<RefusalCode> = new Set(['plan-overlap', 'plan-person-overlap']);

type Standing = { readonly move: WantedMove; readonly was: Plan; readonly wanted: Plan };

/** The move's work, unless it was planned otherwise since, has begun, or is fixed (F5). */
function unchanged(context: DecideContext, { operationId, from }: WantedMove): Decision<Operation> {
  const found = openOperation(context, operationId);
  if (!found.ok) return found;
  const { file, operation } = found.value;
  if (operation.state !== 'planned' && operation.state !== 'held') return wrongState(found.value);
  const { bayId, teamId, personIds, startAt, minutes, locked } = operation.plan;
  const same =
    !locked &&
    bayId === from.bayId &&
    teamId === from.teamId &&
    startAt === from.startAt &&
    minutes === from.minutes &&
    personIds.length === from.personIds.length &&
    personIds.every((id) => from.personIds.includes(id));
  if (same) return allow(operation);
  return refuse('plan-changed', 'F6', { plate: carName(file.visit), ...operationName(operation) });
}
