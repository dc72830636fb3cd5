/** The closed word lists of promises, verdicts and follow-up. Texts for them are in `shared/i18n/ontime.words.texts.ts`. */

/** Chips of what a technician finds beside the order. */
export const FIND_CODES = [
  'brake-pads',
  'brake-discs',
  'tyres',
  'battery',
  'wipers',
  'filters',
  'fluids',
  'belts',
  'bulbs',
  'suspension',
  'leak',
  'hidden-damage',
  'other',
] as const;
export type FindCode = (typeof FIND_CODES)[number];

/** How an addition stands; worked out, never stored. */
export const ADDITION_STATES = ['reported', 'priced', 'approved', 'declined', 'withdrawn'] as const;
export type AdditionState = (typeof ADDITION_STATES)[number];

/** How a warning ends: a new time was agreed, the time holds after all, or the customer could not be reached. */
export const WARNING_OUTCOMES = ['promised', 'holds', 'unreachable'] as const;
export type WarningOutcome = (typeof WARNING_OUTCOMES)[number];

/** What a line of the settlement sheet is for. */
export const SHEET_KINDS = ['labour', 'parts', 'other'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

export const SPOT_RESULTS = ['confirmed', 'rejected'] as const;
export type SpotResult = (typeof SPOT_RESULTS)[number];

/** Q3: overhaul, second-level maintenance, everything else. */
export const COMEBACK_WINDOWS = ['overhaul', 'second-level', 'other'] as const;
export type ComebackWindow = (typeof COMEBACK_WINDOWS)[number];

export const COMEBACK_RULINGS = ['comeback', 'other-fault', 'misuse', 'part-defect'] as const;
export type ComebackRuling = (typeof COMEBACK_RULINGS)[number];

/** The stamps of a visit that can be wrong and corrected (E8), in the order in which they come about (V6). */
export const VISIT_STAMPS = [
  'arrivedAt',
  'washedAt',
  'readyAt',
  'settledAt',
  'sheet.deliveryAt',
  'deliveredAt',
] as const;
export type VisitStamp = (typeof VISIT_STAMPS)[number];

/** The ends of a labour interval. */
export const LABOUR_STAMPS = ['start', 'end'] as const;
export type LabourStamp = (typeof LABOUR_STAMPS)[number];

/** All stamps that stand in an order, those too that only follow from others. */
export type Stamp = VisitStamp | LabourStamp | 'doneAt' | 'checkedAt' | 'washStartedAt';

/** V1: `open` is not settled yet. */
export const RESULTS = ['on-time', 'late', 'left-out', 'open'] as const;
export type Result = (typeof RESULTS)[number];

/**
 * V8: who or what a minute of a visit went to, in the order of the bar. `work` is work within the standard, `overrun`
 * beyond it; `closed` is waiting while the shop was closed.
 */
export const SHARE_OWNERS = [
  'work',
  'overrun',
  'rework',
  'dispatch',
  'bay',
  'parts',
  'approval',
  'inspection',
  'wash',
  'settlement',
  'customer',
  'insurer',
  'maker',
  'supplier',
  'shop',
  'director',
  'company',
  'nobody',
  'closed',
] as const;
export type ShareOwner = (typeof SHARE_OWNERS)[number];
