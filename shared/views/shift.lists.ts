import type { Attendance } from '../domain/model.office.ts';
import type { Correction } from '../domain/model.ontime.ts';

/** Lists about shifts and corrections, read over HTTP (`/api/v1/lists/...`). Times are epoch ms. */

/** E8: who was in the shop today, in the order of coming, with what the leavers said. */
export type AttendanceList = { readonly day: string; readonly lines: readonly Attendance[] };

/** E8: a correction that waits for a second person, with the car it is about. */
export type CorrectionLine = {
  readonly correction: Correction;
  readonly visitId: string;
  readonly pickup: string;
  readonly plate: string;
  readonly day: string;
  /** Of a labour interval: whose, and the work. */
  readonly personId: string | null;
  readonly operation: { readonly nameZh: string; readonly nameEn: string } | null;
};
/** The oldest first; `more`: those without room. */
export type CorrectionList = { readonly lines: readonly CorrectionLine[]; readonly more: number };
