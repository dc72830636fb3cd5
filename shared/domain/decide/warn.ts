import type { Decision, Refusal, RefusalCode } from '../refusal.ts';

/**
 * Warnings that the controller may override (J3): the first one refuses, unless overridden; then all their codes are
 * kept for the log.
 */
export function warn(override: boolean, warnings: readonly (Refusal | null)[]): Decision<readonly RefusalCode[]> {
  const raised = warnings.filter((warning) => warning !== null);
  const [first] = raised;
  return first && !override
    ? { ok: false, refusal: first }
    : { ok: true, value: raised.map((warning) => warning.code) };
}
