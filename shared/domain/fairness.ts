import { addWorkingMinutes, type Span, type WorkingHours, workingMinutesBetween } from './calendar.ts';
import type { Plan } from './model.ts';
import type { Level } from './vocabulary.ts';

/** Who is given how much work, and of what kind. Durations in minutes. */

/** What became of work that had been given to somebody. */
export type Regiven = 'taken-back' | 'reassigned';

const isGiven = ({ teamId, personIds }: Plan) => teamId !== null || personIds.length > 0;

/**
 * Was work taken from whoever had it? Taken back: it is nobody's again. Reassigned: a person who had it no longer does, or
 * it went to another team. More people, another bay or another time take it from nobody.
 */
export function regiven(before: Plan, after: Plan): Regiven | null {
  if (!isGiven(before)) return null;
  if (!isGiven(after)) return 'taken-back';
  if (before.personIds.some((id) => !after.personIds.includes(id)) && after.personIds.length > 0) return 'reassigned';
  return before.teamId !== null && after.teamId !== null && before.teamId !== after.teamId ? 'reassigned' : null;
}

/** One person's jobs by the level that the standard asks for: the lowest is the easiest. */
export type JobMix = Readonly<Record<Level, number>> & { readonly jobs: number };

const NO_JOBS: JobMix = { junior: 0, intermediate: 0, senior: 0, jobs: 0 };

/** The jobs of each person; one that somebody came back to counts once. */
export function jobMixes(
  work: readonly { readonly personId: string; readonly operationId: string; readonly level: Level }[],
): Map<string, JobMix> {
  const mixes = new Map<string, JobMix>();
  const seen = new Set<string>();
  for (const { personId, operationId, level } of work) {
    const key = `${personId} ${operationId}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const mix = mixes.get(personId) ?? NO_JOBS;
    mixes.set(personId, { ...mix, [level]: mix[level] + 1, jobs: mix.jobs + 1 });
  }
  return mixes;
}

/** Man-minutes of a span; `attended` null: nobody recorded any. */
export type Load = { readonly planned: number; readonly worked: number; readonly attended: number | null };

export const NO_LOAD: Load = { planned: 0, worked: 0, attended: null };

/** Two loads together; attendance nobody recorded adds nothing. */
export function addLoads(a: Load, b: Load): Load {
  const attended = a.attended === null && b.attended === null ? null : (a.attended ?? 0) + (b.attended ?? 0);
  return { planned: a.planned + b.planned, worked: a.worked + b.worked, attended };
}

/**
 * Whose load the part of a plan is that falls into a span, in man-minutes: everybody named has it whole; people still
 * missing from the crew are the team's. The plan runs in the shop's working time from where it begins; without a
 * beginning it is on no day.
 */
export function plannedShares(plan: Plan, crew: number, span: Span, hours: WorkingHours): Shares {
  const end = plan.startAt === null ? null : addWorkingMinutes(plan.startAt, plan.minutes, hours);
  const from = Math.max(plan.startAt ?? span.to, span.from);
  const perPerson = end === null ? 0 : Math.round(workingMinutesBetween(from, Math.min(end, span.to), hours));
  return { perPerson, team: Math.max(0, crew - plan.personIds.length) * perPerson };
}

type Shares = { readonly perPerson: number; readonly team: number };
