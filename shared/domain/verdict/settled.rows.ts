import { shopDate } from '../calendar.ts';
import type { Operation, Shop, VisitFile } from '../model.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Result, ShareOwner } from '../vocabulary.ontime.ts';
import type { VisitCategory } from '../vocabulary.ts';
import { causeOf } from './cause.ts';
import type { ExcuseState, Verdict } from './verdict.types.ts';

const MINUTE = 60_000;

/** What is kept of a settled visit's verdict; times epoch ms, durations whole minutes, money fen. */
export type SettledVisit = {
  visitId: string;
  settledAt: number;
  /** The day in the shop's zone to whose figures it belongs (V1), 'YYYY-MM-DD', and its month, 'YYYY-MM'. */
  settledDay: string;
  month: string;
  result: Result;
  rule: Verdict['rule'];
  minutesLate: number;
  basisAt: number | null;
  comparedAt: number | null;
  arrivedAt: number;
  advisorId: string | null;
  category: VisitCategory;
  excuse: ExcuseState | null;
  excuseReason: ReasonCode | null;
  excuseSigned: boolean;
  saidLate: boolean;
  flagged: boolean;
  /** Where most of the lost minutes went. */
  cause: ShareOwner | null;
  /** V8, by owner; owners of 0 minutes are left out. */
  minutes: Readonly<Partial<Record<ShareOwner, number>>>;
  revenueFen: number | null;
  /** What parts and outside work cost; null while a line's cost is not known. */
  costFen: number | null;
  /** Labour sold: standard minutes of the work done, for the whole crew, without what needs nobody (J7). */
  soldMinutes: number;
  /** Man-minutes of attended labour. */
  attendedMinutes: number;
  /** Q2: inspection sent something back. */
  reworked: boolean;
};

/** The part of one technician in a settled visit (V9). */
export type SettledPerson = {
  visitId: string;
  personId: string;
  teamId: string | null;
  settledDay: string;
  result: Result;
  /** True for one technician of each team on the visit. */
  firstOfTeam: boolean;
  attendedMinutes: number;
  /** The share of what was sold, by attended minutes on each piece of work; all shares add up to at most the visit's. */
  soldMinutes: number;
  /** Q2: worked on something before a check sent it back. */
  reworked: boolean;
};

export type Settled = { readonly visit: SettledVisit; readonly people: readonly SettledPerson[] };

/**
 * The rows that reports read, from a visit's file and its verdict; null while the visit is not settled (V1). A verdict
 * that is still open (its compared stamp is missing) has no minutes yet, so that the rows depend on the file alone.
 */
export function settledRows(
  file: VisitFile,
  shop: Shop,
  verdict: Verdict,
  teamOf: (personId: string) => string | null,
): Settled | null {
  const { visit } = file;
  if (visit.settledAt === null) return null;
  const isOpen = verdict.result === 'open';
  const shares = isOpen ? [] : verdict.shares;
  const settledDay = shopDate(visit.settledAt, shop.hours.timeZone);
  const people = peopleOf(file, settledDay, verdict.result, teamOf);
  return {
    visit: {
      visitId: visit.id,
      settledAt: visit.settledAt,
      settledDay,
      month: settledDay.slice(0, 7),
      result: verdict.result,
      rule: verdict.rule,
      minutesLate: isOpen ? 0 : verdict.minutesLate,
      basisAt: verdict.basis?.at ?? null,
      comparedAt: verdict.compared,
      arrivedAt: visit.arrivedAt,
      advisorId: visit.advisorId,
      category: visit.category,
      excuse: verdict.excuse?.state ?? null,
      excuseReason: verdict.excuse?.row.reason ?? null,
      excuseSigned: typeof verdict.excuse?.row.signatureId === 'string',
      saidLate: verdict.saidLate,
      flagged: verdict.flagged,
      cause: causeOf(shares),
      minutes: Object.fromEntries(shares.map(({ owner, minutes }) => [owner, minutes])),
      revenueFen: visit.sheet?.totalFen ?? null,
      costFen: costOf(file),
      soldMinutes: file.operations.reduce((sum, operation) => sum + soldMinutes(operation), 0),
      attendedMinutes: people.reduce((sum, person) => sum + person.attendedMinutes, 0),
      reworked: file.operations.some(({ reworks }) => reworks > 0),
    },
    people,
  };
}

/** Wages are no cost of a sheet (gross margin): a labour line without one costs nothing. */
function costOf({ visit: { sheet } }: VisitFile): number | null {
  if (sheet === null) return null;
  return sheet.lines.reduce<number | null>((sum, { kind, costFen }) => {
    const cost = costFen ?? (kind === 'labour' ? 0 : null);
    return sum === null || cost === null ? null : sum + cost;
  }, 0);
}

function soldMinutes({ state, minutes, unattendedMinutes, crew }: Operation): number {
  return state === 'done' ? Math.max(0, minutes - unattendedMinutes) * crew : 0;
}

function peopleOf(
  file: VisitFile,
  settledDay: string,
  result: Result,
  teamOf: (personId: string) => string | null,
): SettledPerson[] {
  const ids = [...new Set(file.labour.map(({ personId }) => personId))].sort();
  const sold = soldShares(file);
  const teams = new Set<string>();
  return ids.map((personId) => {
    const teamId = teamOf(personId);
    const firstOfTeam = teamId !== null && !teams.has(teamId);
    if (teamId !== null) teams.add(teamId);
    return {
      visitId: file.visit.id,
      personId,
      teamId,
      settledDay,
      result,
      firstOfTeam,
      attendedMinutes: attended(file, (labour) => labour.personId === personId),
      soldMinutes: sold.get(personId) ?? 0,
      reworked: hasRework(file, personId),
    };
  });
}

type Labour = VisitFile['labour'][number];

/** Attended man-minutes, cut to whole ones; what nobody ended yet counts for nothing. */
function attended(file: VisitFile, accepts: (labour: Labour) => boolean): number {
  const ms = file.labour
    .filter((labour) => labour.attended && labour.end !== null && accepts(labour))
    .reduce((sum, { start, end }) => sum + Math.max(0, (end ?? start) - start), 0);
  return Math.floor(ms / MINUTE);
}

/** What was sold, shared among who attended to each piece of work; whole minutes, the rest of a division to the first. */
function soldShares(file: VisitFile): Map<string, number> {
  const shares = new Map<string, number>();
  for (const operation of file.operations) {
    const ids = [...new Set(file.labour.filter((l) => l.operationId === operation.id).map((l) => l.personId))].sort();
    const parts = ids.map((id) => attended(file, (l) => l.personId === id && l.operationId === operation.id));
    const all = parts.reduce((sum, part) => sum + part, 0);
    const sold = all === 0 ? 0 : soldMinutes(operation);
    let given = 0;
    for (const [index, id] of ids.entries()) {
      const share = Math.floor((sold * (parts[index] ?? 0)) / Math.max(1, all));
      given += share;
      shares.set(id, (shares.get(id) ?? 0) + share);
    }
    const [first] = ids;
    if (first !== undefined) shares.set(first, (shares.get(first) ?? 0) + sold - given);
  }
  return shares;
}

/** Q2: a failed check sent back what the person had worked on until then. */
function hasRework(file: VisitFile, personId: string): boolean {
  return file.checks.some(
    (check) =>
      !check.passed &&
      file.labour.some(
        (labour) =>
          labour.personId === personId && labour.start < check.at && check.reworkIds.includes(labour.operationId),
      ),
  );
}
