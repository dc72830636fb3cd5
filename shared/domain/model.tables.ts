import type {
  Attendance,
  ClosedMonth,
  Complaint,
  CorrectiveAction,
  QualityMeeting,
  Restatement,
  Target,
} from './model.office.ts';
import type { Addition, Comeback, Correction, Excuse, FollowUpCall, Signature, Warning } from './model.ontime.ts';
import type { Absence, PromiseQuote, Shift, SuggestedMove } from './model.planning.ts';
import type { Attention, Device, HelpCall, Program } from './model.screens.ts';
import type {
  Bay,
  Check,
  Labour,
  Operation,
  Person,
  PromiseEntry,
  Shop,
  Standard,
  Stay,
  Team,
  Vehicle,
  Visit,
} from './model.ts';

/** Every kind of row by the name of its table. */
export type Tables = {
  shop: Shop;
  bay: Bay;
  team: Team;
  person: Person;
  shift: Shift;
  absence: Absence;
  quote: PromiseQuote;
  suggestedMove: SuggestedMove;
  standard: Standard;
  vehicle: Vehicle;
  visit: Visit;
  operation: Operation;
  labour: Labour;
  stay: Stay;
  promise: PromiseEntry;
  check: Check;
  addition: Addition;
  warning: Warning;
  excuse: Excuse;
  call: FollowUpCall;
  comeback: Comeback;
  correction: Correction;
  signature: Signature;
  complaint: Complaint;
  attendance: Attendance;
  target: Target;
  closedMonth: ClosedMonth;
  restatement: Restatement;
  action: CorrectiveAction;
  meeting: QualityMeeting;
  help: HelpCall;
  attention: Attention;
  device: Device;
  program: Program;
};
export type TableName = keyof Tables;

/** One change of one row, as a decision proposes it. Rows are never deleted: they are retired, ended or dropped. */
export type Change = {
  [T in TableName]:
    | { readonly table: T; readonly insert: Tables[T] }
    | { readonly table: T; readonly id: string; readonly set: Partial<Tables[T]> };
}[TableName];
