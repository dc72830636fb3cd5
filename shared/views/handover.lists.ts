import type { Excuse } from '../domain/model.ontime.ts';
import type { Visit } from '../domain/model.ts';
import type { SpotMark } from '../domain/spotCheck.ts';

/**
 * Lists of the desk that reach back further than its rows: read over HTTP (`/api/v1/lists/...`). Times are epoch ms.
 */
type ListedCar = {
  readonly visitId: string;
  readonly pickup: string;
  readonly plate: string;
  readonly model: string;
  readonly colour: string;
  readonly customer: Visit['customer'];
  readonly advisorId: string | null;
};

/** An excuse with the car it is about. `minutesLate`: whole minutes past the basis; null while the car is not settled. */
export type ListedExcuse = ListedCar & {
  readonly excuse: Excuse;
  readonly settledAt: number | null;
  readonly minutesLate: number | null;
};

/** V4: what the customers have not signed, of months that are open; the newest first. `more`: those without room. */
export type ToSignList = { readonly lines: readonly ListedExcuse[]; readonly more: number };

/** What the manager has to check, and why each line is there. */
export type SpotCheckLine = ListedExcuse & { readonly marks: readonly SpotMark[] };
/** The gravest first; `more`: those without room. */
export type SpotCheckList = { readonly lines: readonly SpotCheckLine[]; readonly more: number };

/** Ready and not settled; the longest waiting first. `promise`: the basis. */
export type NotCollectedLine = ListedCar & {
  readonly readyAt: number;
  readonly minutesReady: number;
  readonly promise: number | null;
};
export type NotCollectedList = { readonly lines: readonly NotCollectedLine[] };

/** A signature as drawn: x and y by turns, in thousandths of the pad's width. */
export type SignatureSeen = {
  readonly signer: string;
  readonly at: number;
  readonly strokes: readonly (readonly number[])[];
};
