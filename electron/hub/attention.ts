import { actorId, type DecideContext, type EventDraft } from '../../shared/domain/decision.ts';
import type { ShopReader } from '../../shared/domain/reader.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { visitIdOf } from '../../shared/domain/subject.ts';
import type { CommandEnvelope } from '../../shared/protocol/commands.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';

/**
 * A tap that waited offline and is now refused contradicts what the dispatcher did meanwhile: it goes to the
 * dispatcher's list, never silently away (E7). A refusal on a live screen was seen by whoever tapped. `rate`: how fast
 * the shop clock runs, for people are not faster in a demo.
 */
export function attentionFor(
  context: DecideContext,
  command: CommandEnvelope,
  refusal: Refusal,
  shop: ShopReader,
  rate: number,
): EventDraft | null {
  if (context.now - context.at < LIMITS.lateTapMs * Math.max(1, rate) || context.actor.deviceId === null) return null;
  const { operationId = null } = command.payload as { operationId?: string };
  const visitId = visitIdOf(shop, command.payload);
  const file = visitId === null ? undefined : shop.visit(visitId);
  return {
    kind: 'attention.raised',
    visitId: file?.visit.id ?? null,
    operationId: file ? operationId : null,
    changes: [
      {
        table: 'attention',
        insert: {
          id: context.newId(),
          deviceId: context.actor.deviceId,
          personId: actorId(context),
          visitId: file?.visit.id ?? null,
          operationId: file ? operationId : null,
          command: command.type,
          code: refusal.code,
          params: refusal.params ?? {},
          happenedAt: context.at,
          recordedAt: context.now,
          resolvedAt: null,
        },
      },
    ],
  };
}
