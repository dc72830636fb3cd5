import type { Payload } from '../../protocol/commands.ts';
import { actorId, type Decide } from '../decision.ts';
import type { HelpCall } from '../model.screens.ts';
import { carName } from '../names.ts';
import { allow, refuse } from '../refusal.ts';
import { activeBay, openVisit } from './find.ts';
import { notOwnBay } from './ownBay.ts';
import { notBefore } from './work.events.ts';

/** "Need help": one open call a bay, until somebody answers. */
export const ask: Decide<Payload<'help.ask'>> = (context, payload) => {
  const bay = activeBay(context, payload.bayId);
  if (!bay.ok) return bay;
  const foreign = notOwnBay(context, bay.value.id);
  if (foreign) return { ok: false, refusal: foreign };
  const visit = payload.visitId === null ? null : openVisit(context, payload.visitId);
  if (visit && !visit.ok) return visit;
  if (context.shop.openHelp(bay.value.id)) return refuse('help-open');
  const help: HelpCall = {
    id: context.newId(),
    bayId: bay.value.id,
    visitId: payload.visitId,
    personId: actorId(context),
    at: context.at,
    answeredAt: null,
  };
  const data = { bay: bay.value.label, ...(visit && { plate: carName(visit.value.visit) }) };
  return allow({
    events: [
      {
        kind: 'help.asked',
        visitId: help.visitId,
        bayId: help.bayId,
        data,
        changes: [{ table: 'help', insert: help }],
      },
    ],
    answer: { helpId: help.id },
  });
};

export const answer: Decide<Payload<'help.answer'>> = (context, payload) => {
  const help = context.shop.help(payload.helpId);
  if (!help) return refuse('not-found');
  const foreign = notOwnBay(context, help.bayId);
  if (foreign) return { ok: false, refusal: foreign };
  if (help.answeredAt !== null) return refuse('already-done');
  const answeredAt = notBefore(context.at, [help.at]);
  const data = { bay: context.shop.bay(help.bayId)?.label ?? '' };
  const changes = [{ table: 'help', id: help.id, set: { answeredAt } }] as const;
  return allow({ events: [{ kind: 'help.answered', visitId: help.visitId, bayId: help.bayId, data, changes }] });
};

/** E7: the dispatcher has dealt with a tap that was refused after waiting offline. */
export const resolve: Decide<Payload<'attention.resolve'>> = (context, payload) => {
  const attention = context.shop.attention(payload.attentionId);
  if (!attention) return refuse('not-found');
  if (attention.resolvedAt !== null) return refuse('already-done');
  const { id, visitId, operationId } = attention;
  const changes = [{ table: 'attention', id, set: { resolvedAt: context.at } }] as const;
  return allow({ events: [{ kind: 'attention.resolved', visitId, operationId, changes }] });
};
