import { labourOf } from '../../shared/domain/labour.ts';
import type { Operation, Person, VisitFile } from '../../shared/domain/model.ts';
import type { ShopReader } from '../../shared/domain/reader.ts';

/** Who makes the team's check of finished work in the sample: the leader, or of his own work the technical director (Q1). */
export function teamChecker(reader: ShopReader, file: VisitFile, operation: Operation): Person | null {
  const workers = labourOf(file, operation.id).map((l) => l.personId);
  const teamId = reader.person(workers[0] ?? '')?.teamId ?? '';
  const leader = reader.person(reader.team(teamId)?.leaderId ?? '');
  if (leader && !workers.includes(leader.id)) return leader;
  return reader.people().find(({ role, retired }) => role === 'director' && !retired) ?? null;
}
