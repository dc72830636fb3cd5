import { shopDate } from './calendar.ts';
import type { Comeback } from './model.ontime.ts';
import type { Operation, VisitFile } from './model.ts';
import type { ComebackWindow } from './vocabulary.ontime.ts';

/** Q3: how far and how long after delivery a car that returns is proposed as a comeback, both included. */
const WINDOWS: Readonly<Record<ComebackWindow, { readonly km: number; readonly days: number }>> = {
  overhaul: { km: 20_000, days: 100 },
  'second-level': { km: 5_000, days: 30 },
  other: { km: 2_000, days: 10 },
};

/** Days of the widest window: no earlier visit is looked for beyond it. */
export const WIDEST_DAYS = Math.max(...Object.values(WINDOWS).map(({ days }) => days));

/** Lines of the time table that are second-level maintenance: the 40,000 and the 60,000 km service. */
const SECOND_LEVEL: readonly string[] = ['M04', 'M05'];

type Worked = Pick<Operation, 'standardId' | 'bayNeed' | 'state'>;

function windowOfWork({ standardId, bayNeed }: Worked): ComebackWindow {
  // whole units are taken apart in the assembly bay only, also in lines that a shop has added to its table
  if (bayNeed === 'assembly') return 'overhaul';
  return standardId !== null && SECOND_LEVEL.includes(standardId) ? 'second-level' : 'other';
}

/** Q3: the window that an earlier visit's work opens; of several the widest. What was dropped opens none. */
export function windowOf(operations: readonly Worked[]): ComebackWindow {
  const windows = operations.filter(({ state }) => state === 'done').map(windowOfWork);
  if (windows.includes('overhaul')) return 'overhaul';
  return windows.includes('second-level') ? 'second-level' : 'other';
}

/** Since an earlier visit was handed over: shop days, and km on the clock (null: not written down on one of the two). */
export type Since = { readonly days: number; readonly km: number | null };

export function sinceVisit(
  earlier: { readonly deliveredAt: number; readonly mileage: number | null },
  now: { readonly at: number; readonly mileage: number | null },
  timeZone: string,
): Since {
  const day = (at: number) => Date.parse(shopDate(at, timeZone)) / 86_400_000;
  const unknown = earlier.mileage === null || now.mileage === null;
  return {
    days: day(now.at) - day(earlier.deliveredAt),
    km: unknown ? null : Number(now.mileage) - Number(earlier.mileage),
  };
}

/** Q3: inside both limits; where the km are not known the days alone say it. */
export function isWithin(window: ComebackWindow, { days, km }: Since): boolean {
  const limit = WINDOWS[window];
  return days >= 0 && days <= limit.days && (km === null || km <= limit.km);
}

/** Q3: the window in which a car that arrives `at` (epoch ms) is proposed as the earlier visit's comeback; null: in none. */
export function proposal(
  { visit, operations }: Pick<VisitFile, 'visit' | 'operations'>,
  at: number,
  mileage: number | null,
  timeZone: string,
): ComebackWindow | null {
  const { deliveredAt } = visit;
  if (deliveredAt === null || deliveredAt > at) return null;
  const window = windowOf(operations);
  const since = sinceVisit({ deliveredAt, mileage: visit.mileage }, { at, mileage }, timeZone);
  return isWithin(window, since) ? window : null;
}

/** Whom a comeback counts against, and in which month ('YYYY-MM'). */
export type ComebackCharge = { readonly month: string; readonly personIds: readonly string[] };

/**
 * Q3: only what was ruled a comeback counts, against the technicians who worked on what failed, each once, and in the
 * month in which the earlier visit was settled (V1). Null: it counts against nobody.
 */
export function comebackCharge(
  { ruling, operationIds }: Pick<Comeback, 'ruling' | 'operationIds'>,
  earlier: Pick<VisitFile, 'visit' | 'labour'>,
  timeZone: string,
): ComebackCharge | null {
  const { settledAt } = earlier.visit;
  if (ruling !== 'comeback' || settledAt === null) return null;
  const labour = earlier.labour.filter(({ operationId }) => operationIds.includes(operationId));
  return {
    month: shopDate(settledAt, timeZone).slice(0, 7),
    personIds: [...new Set(labour.map(({ personId }) => personId))],
  };
}
