import type { BayKind } from '../../shared/domain/vocabulary.ts';
import type { ShopApi } from './api.ts';

/** Everybody's PIN, as in the sample shop. */
export const PIN = '1234';

export type Workplace = {
  readonly bayId: string;
  readonly label: string;
  readonly teamId: string;
  readonly personId: string;
  readonly technician: string;
};

/**
 * A free bay at the top of the board with one technician of its own, who can do whatever the bay is for: what the sample
 * has at a certain minute of its day depends on the date, and a test must not.
 */
export async function makeWorkplace(
  api: ShopApi,
  {
    label = '88',
    kind = 'express',
    technician = '郑八八',
  }: { label?: string; kind?: BayKind; technician?: string } = {},
): Promise<Workplace> {
  const team = await api.done('team.save', {
    id: null,
    name: `${technician}组`,
    trade: 'mechanical',
    leaderId: null,
    position: 0,
  });
  const teamId = String(team.answer.teamId);
  const person = await api.done('person.save', {
    id: null,
    name: technician,
    role: 'technician',
    trade: 'mechanical',
    level: 'senior',
    certificates: [],
    teamId,
    badge: null,
  });
  const personId = String(person.answer.personId);
  await api.done('person.setPin', { personId, pin: PIN });
  const bay = await api.done('bay.save', { id: null, label, kind, position: 0, teamId });
  return { bayId: String(bay.answer.bayId), label, teamId, personId, technician };
}
