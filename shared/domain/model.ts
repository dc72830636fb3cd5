import type { DayHours, WorkingHours } from './calendar.ts';
import type {
  Addition,
  Comeback,
  Correction,
  Excuse,
  FollowUpCall,
  Policy,
  SettlementSheet,
  Warning,
} from './model.ontime.ts';
import type { VisitForecast } from './model.planning.ts';
import type { Privacy } from './privacy.ts';
import type { ReasonCode } from './reasons.ts';
import type {
  BayKind,
  BayNeed,
  CertificateCode,
  CheckPoint,
  InspectionLevel,
  Level,
  OperationState,
  PersonRole,
  PlaceKind,
  PromiseCause,
  PromiseMeans,
  StandardCategory,
  Trade,
  VisitCategory,
} from './vocabulary.ts';

/** The rows of the shop. Times are epoch milliseconds (UTC), durations minutes, ids sortable strings. */

export type Shop = {
  id: 'shop';
  name: string;
  hours: WorkingHours;
  /** When a car may be handed over (P4), Sunday first; null: the opening hours. */
  deliveryWeek: readonly DayHours[] | null;
  /** Minutes that follow the last operation in every forecast: final inspection, wash, settlement. */
  inspectionMinutes: number;
  washMinutes: number;
  settlementMinutes: number;
  /** A forecast closer to the promise than this many minutes is at risk. */
  riskMarginMinutes: number;
  policy: Policy;
  /** What is kept of customers and how long people stay signed in; null: as shops begin (`privacyOf`). */
  privacy?: Privacy | null;
  /** True for the sample shop; every screen then says so. */
  sample: boolean;
};

export type OutOfService = { reason: string; since: number; expectedBack: number | null };

export type Bay = {
  id: string;
  /** What is painted on the floor: "7", "烤房1". */
  label: string;
  kind: BayKind;
  /** The order of the lanes on the board. */
  position: number;
  /** Cars that one run takes: 1, only a booth may take more. */
  places: number;
  teamId: string | null;
  outOfService: OutOfService | null;
  retired: boolean;
};

export type Team = {
  id: string;
  name: string;
  trade: Trade;
  leaderId: string | null;
  position: number;
  retired: boolean;
};

/** Valid up to and including the shop day `validUntil` ('YYYY-MM-DD'). */
export type Certificate = { code: CertificateCode; validUntil: string };

export type Person = {
  id: string;
  name: string;
  role: PersonRole;
  trade: Trade | null;
  level: Level | null;
  certificates: readonly Certificate[];
  teamId: string | null;
  /** null: works the shop's hours. */
  shiftId: string | null;
  /** What the badge reader types; text, leading zeros count. */
  badge: string | null;
  /** Whether a PIN is set; the PIN itself is kept apart from all rows and never sent. */
  hasPin: boolean;
  retired: boolean;
};

/** A line of the time table (标准工时表). */
export type Standard = {
  /** The code, e.g. R10. */
  id: string;
  nameZh: string;
  nameEn: string;
  category: StandardCategory;
  minutes: number;
  crew: number;
  unattendedMinutes: number;
  bayNeed: BayNeed;
  trade: Trade;
  level: Level;
  certificate: CertificateCode | null;
  inspection: readonly InspectionLevel[];
  retired: boolean;
};

/** A car. A plate is not its identity: plates are corrected, moved and missing. */
export type Vehicle = { id: string; plate: string; vin: string | null; model: string; colour: string };

export type Customer = { name: string; phone: string };

export type Visit = {
  id: string;
  vehicleId: string;
  /** The shop day of arrival, 'YYYY-MM-DD'; pickup numbers count within it. */
  day: string;
  pickup: string;
  /** Canonical plate, '' for a car without one. */
  plate: string;
  vin: string | null;
  model: string;
  colour: string;
  mileage: number | null;
  /** null where the reader's role may not know the customer. */
  customer: Customer | null;
  advisorId: string | null;
  category: VisitCategory;
  /** What the customer says, in the customer's words. */
  request: string;
  /** Does the customer wait in the lounge (在店等待)? */
  waits: boolean;
  /** The customer does not want the car on the lounge screen (L2). */
  loungeHidden: boolean;
  washWanted: boolean;
  arrivedAt: number;
  washStartedAt: number | null;
  washedAt: number | null;
  readyAt: number | null;
  settledAt: number | null;
  /** Made at settlement. */
  sheet: SettlementSheet | null;
  deliveredAt: number | null;
  cancelledAt: number | null;
  cancelReason: string | null;
  /** Worked out by the hub for open visits, and kept as it was last; null: never. */
  forecast: VisitForecast | null;
};

export type Hold = {
  reason: ReasonCode;
  note: string;
  since: number;
  expectedEnd: number | null;
  /** May the car be worked on meanwhile? (J4) */
  carFree: boolean;
};

/** A hold that is over (V8). */
export type PastHold = { reason: ReasonCode; note: string; since: number; until: number };

/** Where and by whom an operation is meant to be done; what is null is open. */
export type Plan = {
  bayId: string | null;
  teamId: string | null;
  personIds: readonly string[];
  startAt: number | null;
  /** Working minutes on the board; the standard until the dispatcher resizes it. */
  minutes: number;
  /** The dispatcher fixed it: no suggestion moves it (F5). */
  locked: boolean;
};

/** `lagMinutes` after the other one is done (cooling), on the clock, not in working time (J3). */
export type Dependency = { operationId: string; lagMinutes: number };

export type Operation = {
  id: string;
  visitId: string;
  position: number;
  /** Code of the standard operation; null for work described freely. */
  standardId: string | null;
  nameZh: string;
  nameEn: string;
  minutes: number;
  crew: number;
  unattendedMinutes: number;
  bayNeed: BayNeed;
  trade: Trade;
  level: Level;
  certificate: CertificateCode | null;
  inspection: readonly InspectionLevel[];
  dependsOn: readonly Dependency[];
  state: OperationState;
  plan: Plan;
  hold: Hold | null;
  pastHolds: readonly PastHold[];
  /** When it was first given a bay, a team or people and kept it; null while it waits for dispatch (V8). */
  dispatchedAt: number | null;
  /** Found or asked for after the order was signed (增项). */
  addition: boolean;
  doneAt: number | null;
  dropReason: string | null;
  /** How often inspection sent it back (Q2). */
  reworks: number;
};

/** One person on one operation, from when to when. */
export type Labour = {
  id: string;
  visitId: string;
  operationId: string;
  personId: string;
  start: number;
  end: number | null;
  attended: boolean;
  /** Closed by the hub at shift end and not yet confirmed (J9). */
  assumed: boolean;
};

/** One stretch of a car standing in one place (J8). */
export type Stay = {
  id: string;
  visitId: string;
  place: PlaceKind;
  bayId: string | null;
  /** The parking place, the outside firm; free words. */
  label: string;
  start: number;
  end: number | null;
};

/** One line of the promise ledger (P1). */
export type PromiseEntry = {
  id: string;
  visitId: string;
  /** The time told to the customer. */
  at: number;
  agreedAt: number;
  means: PromiseMeans;
  advisorId: string | null;
  cause: PromiseCause;
  note: string;
  /** The approved additions it follows from (P2). */
  additionIds: readonly string[];
  /** The customer signed for the own wish (P2). */
  signatureId: string | null;
  /** The quote it was told from (F4). */
  quoteId: string | null;
};

export type Check = {
  id: string;
  visitId: string;
  /** null: the whole car (final inspection). */
  operationId: string | null;
  level: InspectionLevel;
  passed: boolean;
  remark: string;
  /** The points of the short list that were looked at, and which of them failed. */
  points: readonly { code: CheckPoint; ok: boolean }[];
  /** What was noticed on the road; '' without a road test. */
  roadTest: string;
  photoIds: readonly string[];
  /** What a failed check sent back to work; its technicians then are charged (Q2). */
  reworkIds: readonly string[];
  personId: string | null;
  at: number;
};

/** A visit with all that belongs to it: the unit in which visits are read, decided on and sent. */
export type VisitFile = {
  visit: Visit;
  operations: readonly Operation[];
  labour: readonly Labour[];
  stays: readonly Stay[];
  promises: readonly PromiseEntry[];
  checks: readonly Check[];
  additions: readonly Addition[];
  warnings: readonly Warning[];
  excuses: readonly Excuse[];
  calls: readonly FollowUpCall[];
  comebacks: readonly Comeback[];
  corrections: readonly Correction[];
};
