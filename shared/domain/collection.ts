import { floorMinute } from './calendar.ts';
import { minutesLate } from './lateness.ts';
import type { Policy } from './model.ontime.ts';
import type { VisitFile } from './model.ts';
import { basisPromise } from './promise.ts';
import { isOpen } from './stage.ts';

/** Ready, and nobody has come for it: neither settled nor handed over (V6, E10). */
export function isNotCollected(file: VisitFile): boolean {
  return isOpen(file) && file.visit.readyAt !== null && file.visit.settledAt === null;
}

/** Whole minutes since the car became ready; 0 before. */
export function minutesReady(file: VisitFile, now: number): number {
  const { readyAt } = file.visit;
  return readyAt === null ? 0 : Math.max(0, (floorMinute(now) - floorMinute(readyAt)) / 60_000);
}

/** The cars that are not collected, the longest waiting first. */
export function notCollected(files: readonly VisitFile[]): VisitFile[] {
  return files.filter(isNotCollected).sort((a, b) => (a.visit.readyAt ?? 0) - (b.visit.readyAt ?? 0));
}

/**
 * Ready before its promise and, at `deliveryAt` (epoch ms), late all the same: only the customer's coming late can be the
 * cause, and D22 is what to record (V6).
 */
export function wasFetchedLate(file: VisitFile, policy: Policy, deliveryAt: number): boolean {
  if (policy.compared === 'ready') return false;
  const basis = basisPromise(file, policy);
  const { readyAt } = file.visit;
  if (basis === undefined || readyAt === null || minutesLate(basis.at, readyAt) > 0) return false;
  return minutesLate(basis.at, deliveryAt) > 0;
}
