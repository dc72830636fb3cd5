import type { Actor } from '../decision.ts';
import { actsAsLead } from '../leads.ts';
import { type Decision, type Refusal, type RefusalCode, refuse } from '../refusal.ts';

/**
 * Warnings that the controller may override (J3): the first one refuses, unless overridden; then all their codes are
 * kept for the log. An override by anybody else is refused as such.
 */
export function warn(
  actor: Actor,
  override: boolean,
  warnings: readonly (Refusal | null)[],
): Decision<readonly RefusalCode[]> {
  const raised = warnings.filter((warning) => warning !== null);
  const [first] = raised;
  if (!first) return { ok: true, value: [] };
  if (!override) return { ok: false, refusal: first };
  if (!actsAsLead(actor)) return refuse('not-allowed', 'J3');
  return { ok: true, value: raised.map((warning) => warning.code) };
}
