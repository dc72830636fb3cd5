import { labourOf } from './labour.ts';
import { LEADS } from './leads.ts';
import type { Operation, Person, VisitFile } from './model.ts';
import type { ShopReader } from './reader.ts';
import { lacksTeamCheck } from './ready.rules.ts';

/** Q1: is the team's check of this operation this person's to make: does he lead a team that did it, or the workshop? */
export function checksForTeam(
  shop: Pick<ShopReader, 'teams' | 'person'>,
  file: VisitFile,
  operation: Operation,
  person: Person,
): boolean {
  if (LEADS.includes(person.role)) return true;
  const teamIds = labourOf(file, operation.id).map((l) => shop.person(l.personId)?.teamId ?? null);
  return shop.teams().some((team) => team.leaderId === person.id && teamIds.includes(team.id));
}

/** Work that waits for the team's check by this person, who did not do it himself. */
export function teamChecksFor(
  shop: Pick<ShopReader, 'teams' | 'person'>,
  files: readonly VisitFile[],
  person: Person,
): readonly { readonly file: VisitFile; readonly operation: Operation }[] {
  return files.flatMap((file) => {
    if (file.visit.settledAt !== null || file.visit.cancelledAt !== null) return [];
    return file.operations
      .filter((operation) => lacksTeamCheck(file, operation))
      .filter((operation) => labourOf(file, operation.id).every((l) => l.personId !== person.id))
      .filter((operation) => checksForTeam(shop, file, operation, person))
      .map((operation) => ({ file, operation }));
  });
}
