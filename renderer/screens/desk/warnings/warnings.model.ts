import { forecastOf } from '../../../../shared/domain/forecast.ts';
import type { Warning } from '../../../../shared/domain/model.ontime.ts';
import type { Person, PromiseEntry, Shop, VisitFile } from '../../../../shared/domain/model.ts';
import type { DeviceRole } from '../../../../shared/domain/vocabulary.ts';
import { type Escalation, escalationOf, openWarnings } from '../../../../shared/domain/warnings.ts';

/** Desks with a bell: where warnings are answered (P5). */
const BELL_ROLES: readonly DeviceRole[] = ['dispatcher', 'advisor', 'office'];

export const hasBell = (role: DeviceRole): boolean => BELL_ROLES.includes(role);

/** A warning that waits, as a desk shows it. */
export type OpenWarning = {
  readonly file: VisitFile;
  readonly warning: Warning;
  readonly promise: PromiseEntry;
  /** As things stand now, epoch ms; null: none. */
  readonly forecastAt: number | null;
  readonly escalation: Escalation;
};

/** All open warnings: what has escalated furthest first, then by promise, then by age (P5). */
export function openWarningsOf(files: readonly VisitFile[], shop: Shop, now: number): readonly OpenWarning[] {
  return files
    .flatMap((file) =>
      openWarnings(file, shop.policy).flatMap((warning): OpenWarning[] => {
        const promise = file.promises.find(({ id }) => id === warning.promiseId);
        if (!promise) return [];
        const escalation = escalationOf(warning, shop.policy, now);
        return [{ file, warning, promise, escalation, forecastAt: forecastOf(file, shop, now) }];
      }),
    )
    .sort(
      (a, b) => b.escalation - a.escalation || a.promise.at - b.promise.at || a.warning.raisedAt - b.warning.raisedAt,
    );
}

/** Is it this advisor's task? One without an owner is every advisor's. */
function isMine({ warning }: OpenWarning, person: Pick<Person, 'id'>): boolean {
  return warning.ownerId === null || warning.ownerId === person.id;
}

/** What this desk counts: an advisor the own ones, everybody else all. */
export function countedFor(warnings: readonly OpenWarning[], person: Person | null): readonly OpenWarning[] {
  return person?.role === 'advisor' ? warnings.filter((one) => isMine(one, person)) : warnings;
}

/**
 * What rings on this desk, each once: an advisor's own new warning, on an advisors' desk without anybody signed in every
 * one, and for a manager each that has escalated to him, and once more when it does again.
 */
export function ringsFor(warnings: readonly OpenWarning[], role: DeviceRole, person: Person | null): readonly string[] {
  if (person?.role === 'manager' || person?.role === 'director') {
    return warnings.flatMap(({ warning, escalation }) => (escalation > 0 ? [`${warning.id}/${escalation}`] : []));
  }
  const heard = person?.role === 'advisor' || (person === null && role === 'advisor');
  return heard ? countedFor(warnings, person).map(({ warning }) => warning.id) : [];
}
