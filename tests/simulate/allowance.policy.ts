import { addWorkingMinutes } from '../../shared/domain/calendar.ts';
import type { VisitFile } from '../../shared/domain/model.ts';
import { problemOf } from '../../shared/domain/planning/problemOf.ts';
import { basisPromise } from '../../shared/domain/promise.ts';
import type { FakeShop } from '../../shared/domain/testing/fakeShop.ts';
import { choiceBy, createBoard } from './beginnings.ts';
import { carsOf, rowsOf } from './rows.ts';
import type { Policy, Told } from './stage.ts';

/**
 * No plan: everybody is told the work's standard minutes and the same `allowance` on top, in working time. `order`: who comes
 * first is worked on first, or who was promised first.
 */
export function allowancePolicy(shop: FakeShop, allowance: number, order: 'arrival' | 'promise'): Policy {
  const { reader } = shop;
  const board = createBoard(shop);
  const standards = (lines: readonly string[]) =>
    lines.reduce((sum, line) => sum + (reader.standard(line)?.minutes ?? 0), 0);
  const after = (from: number, minutes: number) => addWorkingMinutes(from, minutes, reader.shop().hours) as number;
  const rank = (file: VisitFile) =>
    order === 'arrival'
      ? file.visit.arrivedAt
      : (basisPromise(file, reader.shop().policy)?.at ?? Number.POSITIVE_INFINITY);
  const told = (at: number): Told => ({ at, quote: null });
  return {
    promise: ({ job }, now) => told(after(now, standards(job.codes) + allowance)),
    again(file, additionId, now) {
      const offered = file.additions.find(({ id }) => id === additionId)?.offer?.minutes ?? 0;
      return told(after(Math.max(now, basisPromise(file, reader.shop().policy)?.at ?? now), offered));
    },
    begin(now) {
      const planned = problemOf(rowsOf(shop), carsOf(shop), now);
      return board.begin(planned, choiceBy(planned, rank));
    },
    left: () => undefined,
    learn: () => undefined,
    changes: board.changes,
  };
}
