import type { Attendance } from './model.office.ts';
import type { Absence, Shift } from './model.planning.ts';
import type { Attention, HelpCall } from './model.screens.ts';
import type { Tables } from './model.tables.ts';
import type { Bay, Labour, Operation, Person, Shop, Standard, Team, Vehicle, VisitFile } from './model.ts';
import type { PartName } from './rows.ts';

/** What the office keeps beside the visits and decides about by its id. */
export type OfficeTable = 'complaint' | 'quote' | 'target' | 'closedMonth' | 'action' | 'meeting';

export type OpenWork = { file: VisitFile; operation: Operation; labour: Labour };
export type PlannedWork = { file: VisitFile; operation: Operation };

/**
 * What a rule may ask about the shop. The hub answers from the database, a screen from the rows it was sent, so that a
 * screen can try a rule (before a drop, or to show a tap at once) with the very code that will decide it.
 */
export interface ShopReader {
  shop(): Shop;
  visit(id: string): VisitFile | undefined;
  /** The visit that a row of one of its parts belongs to: of an operation, a clock, a promise. */
  visitOfPart(part: PartName, id: string): VisitFile | undefined;
  bay(id: string): Bay | undefined;
  /** All bays, teams and people, retired ones too. */
  bays(): readonly Bay[];
  team(id: string): Team | undefined;
  teams(): readonly Team[];
  person(id: string): Person | undefined;
  people(): readonly Person[];
  /** All shifts, retired ones too. */
  shifts(): readonly Shift[];
  absence(id: string): Absence | undefined;
  /** The absences, not withdrawn, that touch the time from one instant up to another (epoch ms), in order. */
  absences(from: number, to: number): readonly Absence[];
  standard(code: string): Standard | undefined;
  /** The people of a team who are not retired. */
  members(teamId: string): readonly Person[];
  /** The car with this VIN, else the one last seen with this canonical plate; '' and null match no car. */
  vehicleBy(plate: string, vin: string | null): Vehicle | undefined;
  /** Has this car been here on any visit but this one? */
  vehicleHasOtherVisits(vehicleId: string, visitId: string): boolean;
  /** The pickup numbers given out on a shop day, those of cancelled visits too (L1). */
  pickupsOn(day: string): readonly string[];
  /** The pickup numbers of open visits, of whatever day (L1). */
  openPickups(): readonly string[];
  /** Open visits whose car stands in the bay now. */
  carsIn(bayId: string): readonly VisitFile[];
  /** Operations planned, working or held that are planned on the bay. */
  plannedOn(bayId: string): readonly PlannedWork[];
  /** The same for a person. */
  plannedFor(personId: string): readonly PlannedWork[];
  /** The same for a team. */
  plannedForTeam(teamId: string): readonly PlannedWork[];
  /** The person's attended intervals, on any car, that still run or end after an instant (epoch ms). */
  attendedAfter(personId: string, at: number): readonly Labour[];
  /** The person's open labour intervals. */
  openWork(personId: string): readonly OpenWork[];
  help(id: string): HelpCall | undefined;
  /** The call for help from a bay that nobody has answered yet. */
  openHelp(bayId: string): HelpCall | undefined;
  attention(id: string): Attention | undefined;
  /** The person's attendance that began on a shop day, in order. It travels in no view: a screen answers none. */
  attendance(personId: string, day: string): readonly Attendance[];
  /** A row of the office's own tables. They travel in no view: a screen knows none. */
  office<T extends OfficeTable>(table: T, id: string): Tables[T] | undefined;
}
