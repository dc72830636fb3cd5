import type { CallState } from '../domain/calls.ts';
import type { Since } from '../domain/comebacks.ts';
import type { Complaint } from '../domain/model.office.ts';
import type { Comeback } from '../domain/model.ontime.ts';
import type { Operation, Visit } from '../domain/model.ts';
import type { ComebackWindow } from '../domain/vocabulary.ontime.ts';

/** Lists of the follow-up page: read over HTTP (`/api/v1/lists/...`). Times are epoch ms. */
export type FollowedCar = Pick<
  Visit,
  'pickup' | 'plate' | 'model' | 'colour' | 'customer' | 'advisorId' | 'category'
> & { readonly visitId: string };

/** Q4: `tries` are the calls so far, `lastAt` the last of them. */
export type CallLine = FollowedCar & {
  readonly deliveredAt: number;
  readonly state: CallState;
  readonly tries: number;
  readonly lastAt: number | null;
};
/** `lines`: to call, the longest due first; `more`: due ones without room; `finished`: what was called last, the newest first. */
export type CallList = {
  readonly lines: readonly CallLine[];
  readonly more: number;
  readonly finished: readonly CallLine[];
};

export type ComplaintLine = FollowedCar & { readonly complaint: Complaint };
/** Open ones first, the oldest first; after them those closed lately. `more`: open ones without room. */
export type ComplaintList = { readonly lines: readonly ComplaintLine[]; readonly more: number };

/** Work that was done on an earlier visit, and who did it. */
export type EarlierWork = Pick<Operation, 'id' | 'nameZh' | 'nameEn'> & { readonly personIds: readonly string[] };

/** An earlier visit of a car; `window`: what its work opens (Q3). */
export type EarlierVisit = Pick<Visit, 'pickup' | 'day' | 'category' | 'mileage' | 'request'> & {
  readonly visitId: string;
  readonly deliveredAt: number;
  readonly window: ComebackWindow;
  readonly work: readonly EarlierWork[];
};
/** The latest first. */
export type EarlierVisits = { readonly earlier: readonly EarlierVisit[] };

/** A comeback that nobody has ruled on. */
export type ComebackLine = FollowedCar & {
  readonly comeback: Comeback;
  readonly arrivedAt: number;
  readonly mileage: number | null;
  readonly request: string;
  readonly earlier: EarlierVisit;
  readonly since: Since;
};
/** The longest waiting first; `more`: those without room. */
export type ComebackList = { readonly lines: readonly ComebackLine[]; readonly more: number };
