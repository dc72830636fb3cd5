import { labourOf } from '../../../shared/domain/labour.ts';
import type { Operation, Person, Shop, VisitFile } from '../../../shared/domain/model.ts';
import type { ShopReader } from '../../../shared/domain/reader.ts';
import { sentBackBy } from '../../../shared/domain/rework.ts';
import { type LeftJob, leftJobs } from '../../../shared/domain/shiftChange.ts';
import { teamChecksFor } from '../../../shared/domain/teamCheck.ts';

/** Work that waits for the team's check by whoever is signed in (Q1), and who did it. */
export type TeamCheck = { file: VisitFile; operation: Operation; people: readonly string[] };

/** A job of this bay that somebody left (E8). */
export type Left = LeftJob & { people: readonly string[] };

/** What somebody says about an operation that is to be done again (Q2), or taken over (E8). */
export type Said = { kind: 'rework' | 'left'; text: string };

export function teamChecks(
  reader: ShopReader,
  files: readonly VisitFile[],
  person: Person | null,
): readonly TeamCheck[] {
  if (person === null) return [];
  return teamChecksFor(reader, files, person).map(({ file, operation }) => ({
    file,
    operation,
    people: namesOf(
      reader,
      labourOf(file, operation.id).map((l) => l.personId),
    ),
  }));
}

export function leftAtBay(reader: ShopReader, files: readonly VisitFile[], shop: Shop, now: number): readonly Left[] {
  return leftJobs(files, now, shop.hours).map((job) => ({ ...job, people: namesOf(reader, job.personIds) }));
}

export function saidOf(file: VisitFile, operation: Operation): Said | null {
  const failed = sentBackBy(file, operation);
  if (operation.hold?.reason === 'D12' && operation.hold.note !== '')
    return { kind: 'left', text: operation.hold.note };
  return failed === undefined ? null : { kind: 'rework', text: failed.remark };
}

function namesOf(reader: ShopReader, ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].flatMap((id) => reader.person(id)?.name ?? []);
}
