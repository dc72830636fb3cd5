import { floorMinute, isOpen } from './calendar.ts';
import { forecastOf } from './forecast.ts';
import { minutesLate } from './lateness.ts';
import type { Policy, Warning } from './model.ontime.ts';
import type { PromiseEntry, Shop, VisitFile } from './model.ts';
import { basisPromise } from './promise.ts';
import type { ReasonCode } from './reasons.ts';
import { openOperations } from './stage.ts';
import type { WarningOutcome } from './vocabulary.ontime.ts';

const MINUTE = 60_000;

/** Why a technician cannot make it, in the order of the chips: what happens most first. */
export const WARNING_CAUSES = [
  'D14',
  'D02',
  'D01',
  'D03',
  'D13',
  'D15',
  'D16',
  'D10',
  'D09',
  'D12',
  'D08',
  'D04',
  'D06',
  'D07',
  'D19',
  'D20',
] as const satisfies readonly ReasonCode[];
export type WarningCause = (typeof WARNING_CAUSES)[number];

/** What ended a warning: its answer, or `told`, `ready`, `settled`, `cancelled` as `endOfWarning` says. */
export type WarningEnd = {
  readonly how: WarningOutcome | 'told' | 'ready' | 'settled' | 'cancelled';
  /** Epoch ms. */
  readonly at: number;
  readonly by: string | null;
};

/**
 * What ended a warning (P5), whichever came first; null while it is open. Not only its answer does: a time that the
 * customer was told since, counted or not, is "what was agreed with the customer"; another promise that counts leaves
 * nothing to warn of, and so does a car that is ready, settled or cancelled. None of that is stored in the warning.
 */
export function endOfWarning(file: VisitFile, warning: Warning, policy: Policy): WarningEnd | null {
  const { raisedAt, promiseId, answeredAt, outcome, answeredBy } = warning;
  const { readyAt, settledAt, cancelledAt } = file.visit;
  const basis = basisPromise(file, policy);
  const told = (entry: PromiseEntry) =>
    ({ how: 'told', at: Math.max(entry.agreedAt, raisedAt), by: entry.advisorId }) as const;
  const stamp = (how: 'ready' | 'settled' | 'cancelled', at: number | null) =>
    at === null ? [] : [{ how, at: Math.max(at, raisedAt), by: null }];
  const ends: readonly WarningEnd[] = [
    ...(answeredAt === null ? [] : [{ how: outcome ?? 'holds', at: answeredAt, by: answeredBy }]),
    ...file.promises.filter((entry) => entry.id !== promiseId && entry.agreedAt >= raisedAt).map(told),
    ...(basis === undefined || basis.id === promiseId ? [] : [told(basis)]),
    ...stamp('ready', readyAt),
    ...stamp('settled', settledAt),
    ...stamp('cancelled', cancelledAt),
  ];
  return ends.reduce<WarningEnd | null>((first, end) => (first === null || end.at < first.at ? end : first), null);
}

/** The warning about the promise that counts now, open or ended: there is never a second one for it (P5). */
export function warningOf(file: VisitFile, policy: Policy): Warning | undefined {
  const basis = basisPromise(file, policy);
  return file.warnings.find((warning) => warning.promiseId === basis?.id);
}

/** The warnings of a visit that wait for the advisor; at most one. */
export function openWarnings(file: VisitFile, policy: Policy): readonly Warning[] {
  return file.warnings.filter((warning) => endOfWarning(file, warning, policy) === null);
}

/** The promise a warning can be about: the one that counts, of a car that is not ready yet. */
export function promiseToKeep(file: VisitFile, policy: Policy): PromiseEntry | undefined {
  const { readyAt, settledAt, cancelledAt } = file.visit;
  return readyAt === null && settledAt === null && cancelledAt === null ? basisPromise(file, policy) : undefined;
}

/** `forecastAt`: when the car will be settled as things stand; null: the shop does not open for long enough. */
export type DueWarning = { readonly promise: PromiseEntry; readonly forecastAt: number | null };

/**
 * Is the half-hour warning due by the forecast (P5)? From `warnMinutes` before the counted promise the forecast is later
 * than it, by the minute, and nobody has warned of this promise yet. Never in a break or while the shop is closed (E6):
 * it is raised when work goes on, if it is due still. `warnMinutes` after the promise the time for warning is over: the
 * car is late, on every screen, and a hub that was off over night does not call for what is long past.
 */
export function warningDue(file: VisitFile, shop: Shop, now: number): DueWarning | null {
  const { policy, hours } = shop;
  const promise = promiseToKeep(file, policy);
  if (!promise || warningOf(file, policy)) return null;
  if (Math.abs(floorMinute(promise.at) - floorMinute(now)) > policy.warnMinutes * MINUTE) return null;
  if (!isOpen(now, hours)) return null;
  const forecastAt = forecastOf(file, shop, now);
  return forecastAt === null || minutesLate(promise.at, forecastAt) > 0 ? { promise, forecastAt } : null;
}

/** Whose task an open warning is: its advisor's alone, the service manager's too, and once more. */
export type Escalation = 0 | 1 | 2;

/** How far an unanswered warning has escalated at `now` (P5, E6). It follows from the clock and is stored nowhere. */
export function escalationOf(warning: Warning, policy: Pick<Policy, 'escalateMinutes'>, now: number): Escalation {
  const [first, second] = policy.escalateMinutes;
  const age = (warning.answeredAt ?? now) - warning.raisedAt;
  return age >= second * MINUTE ? 2 : age >= first * MINUTE ? 1 : 0;
}

/** Is a technician asked whether he makes it after all (P5)? The forecast asks while there is work left, until he has said. */
export function asksTechnician(file: VisitFile, warning: Warning): boolean {
  return warning.source === 'forecast' && warning.reply === null && openOperations(file).length > 0;
}
