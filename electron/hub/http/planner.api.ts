import type { Hono } from 'hono';
import type { z } from 'zod';
import { DECISIONS } from '../../../shared/domain/decide/decisions.ts';
import { actorId, type DecideContext } from '../../../shared/domain/decision.ts';
import type { PromiseQuote } from '../../../shared/domain/model.planning.ts';
import type { Change } from '../../../shared/domain/model.tables.ts';
import { permit } from '../../../shared/domain/permission.ts';
import { allow, type Decision, refuse } from '../../../shared/domain/refusal.ts';
import { type QuoteAnswer, quoteRequest, suggestionRequest } from '../../../shared/protocol/planning.ts';
import type { Core } from '../core.ts';
import { newId } from '../ids.ts';
import type { PlannerDesk } from '../planner/plannerDesk.ts';
import { type Env, fail } from './caller.ts';

/** A promise that no car keeps waiting for: the draft's own does not matter, it is what is asked for. */
const FAR_MS = 50 * 86_400_000;

/** Quotes for those who promise, suggestions for those who dispatch; both are worked out in the planner's thread (S10). */
export function plannerReads(app: Hono<Env>, core: Core, planner: PlannerDesk): void {
  app.post('/planner/quote', async (c) => {
    const request = quoteRequest.safeParse(await c.req.json().catch(() => null));
    if (!request.success) return fail(c, 'bad-message', 400);
    const { actor } = c.get('caller');
    const permitted = permit('takeIn' in request.data ? 'visit.takeIn' : 'visit.promise', actor);
    if (!permitted.ok) return fail(c, permitted.refusal.code, 403);
    const now = core.clock.now();
    const draft = draftOf({ shop: core.reader, actor, now, at: now, newId }, request.data);
    if (!draft.ok) return fail(c, draft.refusal.code, draft.refusal.code === 'not-found' ? 404 : 409);
    const { visitId, changes } = draft.value;
    const answer = await planner.quote(visitId, changes, now);
    if (!answer.ok) return fail(c, 'hub-busy', 503);
    const { at, target, p50, sure, cars, tasks, curve, few, trouble } = answer.answer;
    const told: QuoteAnswer = { quoteId: null, at, target, p50, curve, few, trouble };
    if (at === null || p50 === null || sure === null) return c.json(told);
    const insert: PromiseQuote = {
      ...{ id: newId(), madeAt: now, madeBy: actorId({ actor }), at, target, p50, sure, few, cars, tasks },
      visitId: 'takeIn' in request.data ? null : visitId,
    };
    const data = { at, target };
    const changed: Change[] = [{ table: 'quote', insert }];
    core.bus.recordOwn(actor, [{ kind: 'quote.made', visitId: insert.visitId, data, changes: changed }]);
    return c.json({ ...told, quoteId: insert.id } satisfies QuoteAnswer);
  });

  app.post('/planner/suggestion', async (c) => {
    const request = suggestionRequest.safeParse(await c.req.json().catch(() => null));
    if (!request.success) return fail(c, 'bad-message', 400);
    const permitted = permit('operation.plan', c.get('caller').actor);
    if (!permitted.ok) return fail(c, permitted.refusal.code, 403);
    const now = core.clock.now();
    // whoever hangs up has stopped it
    const answer = await planner.suggest(now, request.data, c.req.raw.signal);
    return answer.ok ? c.json({ ...answer.answer, madeAt: now }) : fail(c, 'hub-busy', 503);
  });
}

type Draft = { readonly visitId: string; readonly changes: readonly Change[] };

/** What would change if the car were taken in, or its additions approved: decided by the rules, written nowhere. */
function draftOf(context: DecideContext, request: z.output<typeof quoteRequest>): Decision<Draft> {
  if ('takeIn' in request) {
    const promise = {
      at: context.now + FAR_MS,
      means: 'in-person',
      note: '',
      outsideHours: true,
      quoteId: null,
    } as const;
    const decided = DECISIONS['visit.takeIn'](context, { ...request.takeIn, promise });
    if (!decided.ok) return decided;
    const changes = decided.value.events.flatMap((event) => event.changes);
    return allow({ visitId: String(decided.value.answer?.visitId), changes });
  }
  const { visitId, additionIds } = request;
  if (!context.shop.visit(visitId)) return refuse('not-found');
  if (additionIds.length === 0) return allow({ visitId, changes: [] });
  const answers = additionIds.map((additionId) => ({ additionId, approved: true }));
  const said = { visitId, answers, means: 'in-person', note: '', signature: null, promise: null } as const;
  const decided = DECISIONS['addition.answer'](context, said);
  return decided.ok ? allow({ visitId, changes: decided.value.events.flatMap((event) => event.changes) }) : decided;
}
