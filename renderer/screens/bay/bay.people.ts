import type { Person } from '../../../shared/domain/model.ts';

const byName = (a: Person, b: Person) => a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1);

/** The people of a team, its leader first: always in the same place, so that a hand finds its name without reading. */
export function teamPeople(
  people: readonly Person[],
  teamId: string | null,
  leaderId: string | null,
): readonly Person[] {
  if (teamId === null) return [];
  return people
    .filter((person) => person.teamId === teamId && !person.retired)
    .sort((a, b) => Number(b.id === leaderId) - Number(a.id === leaderId) || byName(a, b));
}

/** Who may stand at a bay, by role in the order given, the bay's own team first among them. */
export function peopleAtBay(
  people: readonly Person[],
  without: ReadonlySet<string>,
  roles: readonly Person['role'][],
  teamId: string | null,
): readonly Person[] {
  const own = (person: Person) => Number(teamId !== null && person.teamId === teamId);
  return people
    .filter((person) => !person.retired && !without.has(person.id) && roles.includes(person.role))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || own(b) - own(a) || byName(a, b));
}
