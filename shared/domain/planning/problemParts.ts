import { baySuits } from '../bay.rules.ts';
import { addWorkingMinutes, type WorkingHours } from '../calendar.ts';
import { usualHoldMinutes } from '../holdMinutes.ts';
import { unattendedPart, workedInHours } from '../labour.ts';
import type { Bay, Operation, Person, Shop, VisitFile } from '../model.ts';
import { crewMasters, holdsCertificate } from '../qualification.ts';
import { LEVELS } from '../vocabulary.ts';

const DAY = 86_400_000;

/**
 * When a hold is expected to be over (epoch ms, never before `now`): as was said, else its reason's usual minutes after it
 * began. One that lasts longer than that goes on for another quarter of them. Null: not within reach of the calendar.
 */
export function endOfHold(
  { hold }: Operation,
  now: number,
  { hours, policy }: Pick<Shop, 'hours' | 'policy'>,
): number | null {
  if (hold === null) return now;
  if (hold.expectedEnd !== null && hold.expectedEnd > now) return hold.expectedEnd;
  const usual = usualHoldMinutes(policy, hold.reason);
  const more = addWorkingMinutes(now, usual / 4, hours);
  const said = hold.expectedEnd === null ? addWorkingMinutes(hold.since, usual, hours) : now;
  return more === null || said === null ? null : Math.max(said, more);
}

/** What is left of an operation; working minutes. */
export type Left = {
  /** Still expected: as `remainingMinutes` says, but of a piece whose attended part takes `factor` times its plan. */
  readonly minutes: number;
  /** Of those, without anybody. */
  readonly unattended: number;
  /** Of the whole operation: expected with people, and without. */
  readonly byHand: number;
  readonly byItself: number;
  /** Worked so far, and how much of the part with people that was at least. */
  readonly worked: number;
  readonly workedByHand: number;
};

/** `alone`: it runs on without anybody. */
export function leftOf(
  file: VisitFile,
  operation: Operation,
  now: number,
  hours: WorkingHours,
  factor: number,
  alone: boolean,
): Left {
  const { state, plan } = operation;
  const byItself = Math.min(unattendedPart(operation), plan.minutes);
  const byHand = (plan.minutes - byItself) * factor;
  const total = byHand + byItself;
  const worked = workedInHours(file, operation, now, hours);
  const minutes = Math.max(total - worked, state === 'planned' ? total : total / 10);
  const workedByHand = Math.max(0, alone ? worked - byItself : worked);
  return { minutes, unattended: alone ? minutes : Math.min(byItself, minutes), byHand, byItself, worked, workedByHand };
}

/** Bays that have what the work needs (J5): where the car stands first, then its team's, then as on the board; indexes. */
export function baysFor(bays: readonly Bay[], { bayNeed, plan }: Operation, standing: string | null): number[] {
  const rank = (b: number) => {
    if (standing !== null && bays[b]?.id === standing) return 0;
    return plan.teamId !== null && bays[b]?.teamId === plan.teamId ? 1 : 2;
  };
  return bays
    .flatMap((bay, b) => (bayNeed !== 'road' && !bay.retired && baySuits(bay.kind, bayNeed) ? [b] : []))
    .sort((a, b) => rank(a) - rank(b) || (bays[a]?.position ?? 0) - (bays[b]?.position ?? 0));
}

/** A certificate must be good for as long as a plan may shift the work. */
const CERTIFICATE_DAYS = 14;

/** `qualified`: there are some who may lead, whether they work within the plan's horizon or not. */
type Crew = { readonly leads: readonly number[]; readonly helpers: readonly number[]; readonly qualified: boolean };
export type CrewFor = (operation: Operation, from: number) => Crew;

/**
 * Who may lead work and who may help, by trade, level and certificate (J5); indexes. Its team first, then the lowest level
 * that will do, so that the masters stay free for what only they can. Certificates must hold for a fortnight; where
 * nobody's does, on the day of `from` (epoch ms). `works`: does somebody work at all within the horizon?
 */
export function createCrewFor(
  people: readonly Person[],
  timeZone: string,
  works: (person: number) => boolean,
): CrewFor {
  const known = new Map<string, Crew>();
  return (operation, from) => {
    const { trade, level, certificate, plan } = operation;
    const key = `${trade}|${level}|${plan.teamId ?? ''}|${certificate === null ? '' : `${certificate}|${from}`}`;
    const asked = known.get(key);
    if (asked !== undefined) return asked;
    const found = certifiedCrew(
      people,
      operation,
      certificate === null ? from : from + CERTIFICATE_DAYS * DAY,
      timeZone,
    );
    const all =
      found.leads.length > 0 || certificate === null ? found : certifiedCrew(people, operation, from, timeZone);
    const crew = {
      leads: all.leads.filter(works),
      helpers: all.helpers.filter(works),
      qualified: all.leads.length > 0,
    };
    known.set(key, crew);
    return crew;
  };
}

function certifiedCrew(people: readonly Person[], operation: Operation, at: number, timeZone: string) {
  const { teamId } = operation.plan;
  const rank = ({ teamId: own, level }: Person) =>
    (teamId !== null && own === teamId ? 0 : 10) + (level === null ? 9 : LEVELS.indexOf(level));
  const certified = people.flatMap((person, p) =>
    !person.retired && holdsCertificate(person, operation, at, timeZone) ? [{ person, p }] : [],
  );
  certified.sort((a, b) => rank(a.person) - rank(b.person) || a.p - b.p);
  return {
    leads: certified.filter(({ person }) => crewMasters([person], operation)).map(({ p }) => p),
    helpers: certified.filter(({ person }) => person.trade === operation.trade).map(({ p }) => p),
  };
}
