import { shopDate } from './calendar.ts';
import type { Operation, Person } from './model.ts';
import { LEVELS } from './vocabulary.ts';

type Demand = Pick<Operation, 'trade' | 'level' | 'certificate'>;

/** A certificate is good through the whole shop day it names (J5), whatever the hour. */
export function holdsCertificate(person: Person, demand: Demand, at: number, timeZone: string): boolean {
  if (demand.certificate === null) return true;
  const day = shopDate(at, timeZone);
  return person.certificates.some((held) => held.code === demand.certificate && day <= held.validUntil);
}

function masters(person: Person, demand: Demand): boolean {
  if (person.trade !== demand.trade || person.level === null) return false;
  return LEVELS.indexOf(person.level) >= LEVELS.indexOf(demand.level);
}

/**
 * J5: a crew may do the work when one of them has its trade and at least its level: an apprentice helps a senior, but
 * does not work alone above the own level. Certificates are another matter: everybody needs them.
 */
export function crewMasters(crew: readonly Person[], demand: Demand): boolean {
  return crew.some((person) => masters(person, demand));
}
