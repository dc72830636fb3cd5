import type { Operation, VisitFile } from '../../shared/domain/model.ts';
import type { ShopRows } from '../../shared/domain/planning/problemParts.hands.ts';
import type { FakeShop } from '../../shared/domain/testing/fakeShop.ts';

const DAYS = 60 * 86_400_000;

/** What a plan follows from besides the cars. */
export function rowsOf({ reader, clock }: FakeShop): ShopRows {
  return {
    shop: reader.shop(),
    bays: reader.bays(),
    people: reader.people(),
    shifts: reader.shifts(),
    absences: reader.absences(clock.now, clock.now + DAYS),
  };
}

/** The cars as the shop's people know them: where missing parts have come by the time that was said, nothing is held any more. */
export function carsOf({ clock, files }: FakeShop): VisitFile[] {
  return files().map((file) => {
    if (!file.operations.some((operation) => isOver(operation, clock.now))) return file;
    const operations = file.operations.map((operation) =>
      operation.hold !== null && isOver(operation, clock.now)
        ? { ...operation, hold: { ...operation.hold, reason: 'D00' as const, expectedEnd: null } }
        : operation,
    );
    return { ...file, operations };
  });
}

const isOver = ({ hold }: Operation, now: number) =>
  hold !== null && hold.expectedEnd !== null && hold.expectedEnd <= now;
