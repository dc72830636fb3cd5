import type { Operation, Standard } from './model.ts';
import type { ReasonCode } from './reasons.ts';
import type {
  ComebackRuling,
  ComebackWindow,
  FindCode,
  SheetKind,
  SpotResult,
  WarningOutcome,
} from './vocabulary.ontime.ts';
import type { PromiseMeans, VisitCategory } from './vocabulary.ts';

/**
 * What the on-time rate is made of, beside the promise and the work. Times are epoch ms, money in fen, durations
 * minutes. All of it but the policy and the strokes of signatures belongs to a visit and travels in its file.
 */

/** What an operation is, apart from the visit it belongs to and how far it is. */
export type WorkDescription = Omit<Standard, 'id' | 'category' | 'retired'> & Pick<Operation, 'standardId'>;

/** What an addition will take and cost, as told to the customer; the work as the time table had it then. */
export type Offer = WorkDescription & {
  /** null where the reader's role may not know it. */
  amountFen: number | null;
  at: number;
  by: string | null;
};

/** The customer's word on one item, and how it was given. */
export type AdditionAnswer = {
  approved: boolean;
  at: number;
  means: PromiseMeans;
  by: string | null;
  note: string;
  signatureId: string | null;
};

/** Work found or asked for after the order was signed (增项); one item, answered for itself. */
export type Addition = {
  id: string;
  visitId: string;
  /** Found in the workshop, or the customer's own wish. */
  source: 'workshop' | 'customer';
  /** The work on which it was found. */
  operationId: string | null;
  finds: readonly FindCode[];
  note: string;
  photoIds: readonly string[];
  reportedAt: number;
  reportedBy: string | null;
  bayId: string | null;
  offer: Offer | null;
  answer: AdditionAnswer | null;
  withdrawnAt: number | null;
  withdrawReason: string | null;
  /** The operation that it became when approved. */
  addedOperationId: string | null;
};

/** The half-hour warning (P5): a task of the advisor, one per visit and promise. Its escalation follows from the clock. */
export type Warning = {
  id: string;
  visitId: string;
  /** The counted promise that will not hold. */
  promiseId: string;
  source: 'technician' | 'forecast';
  /** Why, in the technician's word; null when the forecast raised it. */
  cause: ReasonCode | null;
  note: string;
  operationId: string | null;
  /** What the technician said when a forecast asked him: that the time holds after all, or not. */
  reply: { holds: boolean; at: number; by: string | null } | null;
  raisedAt: number;
  raisedBy: string | null;
  /** When the car will be settled as things stood; null: the shop does not open for long enough. */
  forecastAt: number | null;
  ownerId: string | null;
  seenAt: number | null;
  seenBy: string | null;
  answeredAt: number | null;
  answeredBy: string | null;
  outcome: WarningOutcome | null;
  answerNote: string;
};

/** Customer-caused lateness (V4), or another excusable one: reason, note, and the customer's signature once there is one. */
export type Excuse = {
  id: string;
  visitId: string;
  reason: ReasonCode;
  note: string;
  /** When the customer was called without reaching him (D05). */
  calls: readonly number[];
  signatureId: string | null;
  recordedAt: number;
  recordedBy: string | null;
  /** What the manager's spot check found; a rejected one excuses nothing. */
  spot: { at: number; by: string | null; result: SpotResult; note: string } | null;
};

/** One try to reach the customer after delivery (Q4). */
export type FollowUpCall = {
  id: string;
  visitId: string;
  at: number;
  by: string | null;
  reached: boolean;
  /** The customer's word (V5); null when not reached or not asked. */
  onTime: boolean | null;
  /** Satisfaction, 1 to 10 per item; 0: not answered. */
  scores: readonly number[];
  remark: string;
  complaintId: string | null;
};

/** A car that came back (Q3): belongs to the new visit; the ruling counts against the earlier one. */
export type Comeback = {
  id: string;
  visitId: string;
  earlierVisitId: string;
  /** Which window made it a proposal; null: linked by hand. */
  window: ComebackWindow | null;
  linkedAt: number;
  linkedBy: string | null;
  ruling: ComebackRuling | null;
  ruledAt: number | null;
  ruledBy: string | null;
  note: string;
  /** Operations of the earlier visit that failed: their technicians are charged. */
  operationIds: readonly string[];
};

/** A stamp or clock that was wrong. The row is changed when granted; both values stay here and in the log. */
export type Correction = {
  id: string;
  visitId: string;
  target: 'visit' | 'labour';
  /** The row that is wrong: the visit's own id, or a labour interval's. */
  rowId: string;
  field: string;
  before: number | null;
  after: number;
  reason: string;
  askedAt: number;
  askedBy: string | null;
  /** Null while a second person has not decided. */
  granted: boolean | null;
  decidedAt: number | null;
  decidedBy: string | null;
};

/** A line of the settlement sheet. `costFen`: what it cost the shop, for the margin; null: not known. */
export type SheetLine = {
  kind: SheetKind;
  name: string;
  quantity: number;
  amountFen: number;
  costFen: number | null;
};

/** The settlement sheet (结算单). `deliveryAt` is the time the verdict compares by default (V2, V6). */
export type SettlementSheet = {
  lines: readonly SheetLine[];
  totalFen: number;
  deliveryAt: number;
};

/** Strokes as drawn: x and y by turns, in thousandths of the pad's width. Kept apart from all files. */
export type Signature = {
  id: string;
  visitId: string;
  signer: string;
  strokes: readonly (readonly number[])[];
  at: number;
  /** Before whom it was signed. */
  witnessId: string | null;
};

/** How the shop reads the rules (settings of V1, V4, V6, P3, P5). */
export type Policy = {
  /** V6: which stamp is compared. */
  compared: 'sheet' | 'ready' | 'delivered';
  /** V4: what a signed customer-caused lateness becomes. */
  excused: 'on-time' | 'left-out' | 'late';
  /** P3: the basis after an addition confirmed too late. */
  lateAddition: 'old' | 'new';
  /** Reasons marked "policy" that excuse without a signature. */
  unsignedReasons: readonly ReasonCode[];
  /** V1: categories outside the rate. */
  leftOut: readonly VisitCategory[];
  /** P5: minutes before a counted promise. */
  warnMinutes: number;
  /** P5: minutes after which an unanswered warning goes to the service manager, and again. */
  escalateMinutes: readonly [number, number];
  /** Q4: days after delivery when a call is due, and overdue. */
  callDueDays: readonly [number, number];
  /** J4: working minutes that a hold usually lasts, by reason; of what is not said, `usualHoldMinutes` knows. */
  holdMinutes?: Readonly<Partial<Record<ReasonCode, number>>>;
};
