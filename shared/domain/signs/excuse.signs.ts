import { perThousand } from '../workHours.ts';
import type { Sign } from './signs.types.ts';

/** An advisor's settled visits, and those of them with customer-caused lateness recorded (V4). */
export type Excused = { readonly advisorId: string | null; readonly settled: number; readonly excused: number };

/** Less than this says nothing. */
const LEAST_SETTLED = 10;
const LEAST_EXCUSED = 3;
/** So many times the colleagues' share. */
const TIMES = 2;

/** Advisors whose customers are to blame far more often than their colleagues' customers. In thousandths. */
export function excuseShares(counts: readonly Excused[]): Sign[] {
  const sum = (value: (one: Excused) => number) => counts.reduce((all, one) => all + value(one), 0);
  const [settled, excused] = [sum((one) => one.settled), sum((one) => one.excused)];
  return counts.flatMap((one): Sign[] => {
    if (one.advisorId === null || one.settled < LEAST_SETTLED || one.excused < LEAST_EXCUSED) return [];
    const expected = perThousand(excused - one.excused, settled - one.settled) ?? 0;
    const value = perThousand(one.excused, one.settled) ?? 0;
    if (settled === one.settled || value <= TIMES * expected) return [];
    return [{ kind: 'excuse-share', visitId: null, personId: one.advisorId, at: null, value, expected }];
  });
}
