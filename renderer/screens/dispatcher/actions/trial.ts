import { DECISIONS, type ShopCommand } from '../../../../shared/domain/decide/decisions.ts';
import type { DecideContext } from '../../../../shared/domain/decision.ts';
import { permit } from '../../../../shared/domain/permission.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';

/** What the shop's rules say about a command before it is sent; `overridable`: the controller may insist (J3, J5). */
export type Trial =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal; readonly overridable: boolean };

/** Asks the very rules that the hub will ask, over this screen's rows. Nothing is changed. */
export function tryOut<T extends ShopCommand>(context: DecideContext, type: T, payload: Payload<T>): Trial {
  const permitted = permit(type, context.actor);
  if (!permitted.ok) return { ok: false, refusal: permitted.refusal, overridable: false };
  const decided = DECISIONS[type](context, payload);
  if (decided.ok) return { ok: true };
  const insisted = 'override' in payload && DECISIONS[type](context, { ...payload, override: true }).ok;
  return { ok: false, refusal: decided.refusal, overridable: insisted };
}
