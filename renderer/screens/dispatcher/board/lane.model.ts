import { labourOf } from '../../../../shared/domain/labour.ts';
import type { Bay, Labour, Operation, Person, Team, VisitFile } from '../../../../shared/domain/model.ts';
import { currentStay } from '../../../../shared/domain/stage.ts';
import { LEVELS } from '../../../../shared/domain/vocabulary.ts';

/** By what the board is divided into lanes. */
export const GROUPINGS = ['bay', 'team', 'person'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The lane of work that has a time but no bay, team or person: nothing falls off the board. */
export const OPEN_LANE = 'open';

export type Places = {
  readonly bays: readonly Bay[];
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
};

export type BoardLane =
  | { readonly id: string; readonly of: 'bay'; readonly bay: Bay }
  | { readonly id: string; readonly of: 'team'; readonly team: Team }
  | { readonly id: string; readonly of: 'person'; readonly person: Person }
  | { readonly id: typeof OPEN_LANE; readonly of: 'open'; readonly by: Grouping };

/**
 * The lanes of a grouping in the shop's order, retired ones left out unless work lies on them (`used`, lane ids). People
 * follow their team, seniors first, and only those who work on cars.
 */
export function lanesOf(grouping: Grouping, places: Places, used: ReadonlySet<string>): BoardLane[] {
  const lanes = [...lanesBy[grouping](places)].filter(
    (lane) => used.has(lane.id) || (lane.of !== 'open' && !retired(lane)),
  );
  return used.has(OPEN_LANE) ? [{ id: OPEN_LANE, of: 'open', by: grouping }, ...lanes] : lanes;
}

const lanesBy: Record<Grouping, (places: Places) => BoardLane[]> = {
  bay: ({ bays }) => [...bays].sort(byPosition).map((bay) => ({ id: bay.id, of: 'bay', bay })),
  team: ({ teams }) => [...teams].sort(byPosition).map((team) => ({ id: team.id, of: 'team', team })),
  person: ({ people, teams }) => {
    const rank = new Map([...teams].sort(byPosition).map((team, index) => [team.id, index]));
    return people
      .filter((person) => person.role === 'technician')
      .sort((a, b) => teamRank(rank, a) - teamRank(rank, b) || levelRank(b) - levelRank(a) || (a.id < b.id ? -1 : 1))
      .map((person) => ({ id: person.id, of: 'person', person }));
  },
};

function retired(lane: Exclude<BoardLane, { of: 'open' }>): boolean {
  if (lane.of === 'bay') return lane.bay.retired;
  return lane.of === 'team' ? lane.team.retired : lane.person.retired;
}

/** The lanes an operation lies on: one bay, one team, or everybody who is on it. Never empty. */
export function laneIdsOf(
  grouping: Grouping,
  file: VisitFile,
  operation: Operation,
  places: Places,
): readonly string[] {
  const labour = labourOf(file, operation.id);
  if (grouping === 'bay') return [bayOf(file, operation) ?? OPEN_LANE];
  const crew = crewOf(operation, labour);
  if (grouping === 'person') return crew.length > 0 ? crew : [OPEN_LANE];
  return [operation.plan.teamId ?? teamOfCrew(crew, places) ?? teamOfBay(file, operation, places) ?? OPEN_LANE];
}

/** Who is on it now, else who was, else who is meant to be. */
function crewOf(operation: Operation, labour: readonly Labour[]): readonly string[] {
  const open = labour.filter((l) => l.end === null);
  const worked = open.length > 0 ? open : labour;
  return worked.length > 0 ? [...new Set(worked.map((l) => l.personId))] : operation.plan.personIds;
}

/** The bay of an operation: where the car stood when it was done, stands while it is worked on (J8), or is meant to stand. */
function bayOf(file: VisitFile, operation: Operation): string | null {
  const { doneAt } = operation;
  if (doneAt !== null) {
    const stay = file.stays.find((s) => s.place === 'bay' && s.start < doneAt && (s.end === null || s.end >= doneAt));
    if (stay?.bayId) return stay.bayId;
  }
  const stands = operation.state === 'working' ? (currentStay(file)?.bayId ?? null) : null;
  return stands ?? operation.plan.bayId;
}

function teamOfCrew(crew: readonly string[], { people }: Places): string | null {
  const first = people.find((person) => person.id === crew[0]);
  return first?.teamId ?? null;
}

function teamOfBay(file: VisitFile, operation: Operation, { bays }: Places): string | null {
  const bayId = bayOf(file, operation);
  return bays.find((bay) => bay.id === bayId)?.teamId ?? null;
}

const levelRank = (person: Person) => (person.level === null ? -1 : LEVELS.indexOf(person.level));
const teamRank = (rank: ReadonlyMap<string, number>, person: Person) =>
  (person.teamId === null ? undefined : rank.get(person.teamId)) ?? rank.size;
const byPosition = (a: { position: number; id: string }, b: { position: number; id: string }) =>
  a.position - b.position || (a.id < b.id ? -1 : 1);
