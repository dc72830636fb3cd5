import type { Policy } from '../model.ontime.ts';
import type { VisitFile } from '../model.ts';
import { type Judgement, judge } from './verdict.ts';

/** A visit on which two policies disagree. */
export type PolicyChange = { readonly before: Judgement; readonly after: Judgement };

/**
 * V1, V4, V6, P3: what another policy would make of a visit at `now` (epoch ms), so that a manager sees it before saving.
 * Null where the result, the promise that counts and the minutes stay.
 */
export function policyChange(file: VisitFile, before: Policy, after: Policy, now: number): PolicyChange | null {
  const [was, becomes] = [judge(file, before, now), judge(file, after, now)];
  const same =
    was.result === becomes.result &&
    was.rule === becomes.rule &&
    was.minutesLate === becomes.minutesLate &&
    was.basis?.id === becomes.basis?.id;
  return same ? null : { before: was, after: becomes };
}
