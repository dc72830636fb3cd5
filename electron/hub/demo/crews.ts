import { workedMinutes } from '../../../shared/domain/labour.ts';
import type { Operation, Person } from '../../../shared/domain/model.ts';
import { crewMasters, holdsCertificate } from '../../../shared/domain/qualification.ts';
import type { Trade } from '../../../shared/domain/vocabulary.ts';
import type { Floor } from './floor.ts';

/** Free for attended work now: nothing runs, or what runs does so by itself (J5, E2). */
export function isFree({ reader, now }: Floor, person: Person): boolean {
  return reader.openWork(person.id).every(({ file, operation, labour }) => {
    const attended = operation.minutes - operation.unattendedMinutes;
    return !labour.attended || (operation.unattendedMinutes > 0 && workedMinutes(file, operation, now) >= attended);
  });
}

const HALLS: readonly (readonly (Trade | null)[])[] = [['mechanical', 'electrical'], ['body'], ['paint']];

/**
 * People who could do the work together (J5): the first of `candidates` who masters it, with helpers of the same hall as
 * far as there are any. Null when nobody does.
 */
export function crewFrom({ shop, now }: Floor, candidates: readonly Person[], operation: Operation): Person[] | null {
  const able = candidates.filter((person) => holdsCertificate(person, operation, now, shop.hours.timeZone));
  const lead = able.find((person) => crewMasters([person], operation));
  if (!lead) return null;
  const hall = HALLS.find((trades) => trades.includes(lead.trade)) ?? [];
  const helpers = able.filter((person) => person.id !== lead.id && hall.includes(person.trade));
  return [lead, ...helpers.slice(0, operation.crew - 1)];
}

/** The technicians, a bay's own team first. */
export function teamFirst({ people }: Floor, teamId: string | null): Person[] {
  const strange = (person: Person) => (person.teamId === teamId ? 0 : 1);
  return people.filter((person) => person.role === 'technician').sort((a, b) => strange(a) - strange(b));
}
