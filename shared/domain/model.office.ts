import type { VisitCategory } from './vocabulary.ts';

/** What the office keeps beside the visits. Times are epoch ms, money in fen. */

export type Complaint = {
  id: string;
  visitId: string;
  callId: string | null;
  openedAt: number;
  openedBy: string | null;
  text: string;
  ownerId: string | null;
  cause: string;
  /** What the customer was told. */
  answer: string;
  closedAt: number | null;
  closedBy: string | null;
};

/** Somebody was in the shop, from when to when. `assumed`: closed by the hub at closing time (J9). */
export type Attendance = {
  id: string;
  personId: string;
  /** Shop day, 'YYYY-MM-DD'. */
  day: string;
  start: number;
  end: number | null;
  assumed: boolean;
  /** What the leaver tells whoever goes on (E8). */
  note: string;
};

/** What the manager aims at (MBO), for a year ('2026') or a month ('2026-11'); rates in thousandths. */
export type Target = {
  /** The period. */
  id: string;
  onTime: number;
  comebacks: number;
  efficiency: number;
  utilisation: number;
  margin: number;
  visits: Readonly<Partial<Record<VisitCategory, number>>>;
  revenueFen: Readonly<Partial<Record<VisitCategory, number>>>;
};

/** A closed month (V11): what was known when it was closed, word for word, for ever. */
export type ClosedMonth = {
  /** 'YYYY-MM'. */
  id: string;
  closedAt: number;
  closedBy: string | null;
  figures: Readonly<Record<string, unknown>>;
};

/** What changed a closed month afterwards (V11). Values before and after are the visit's result and minutes late. */
export type Restatement = {
  id: string;
  month: string;
  visitId: string;
  at: number;
  by: string | null;
  reason: string;
  before: { result: string; minutesLate: number };
  after: { result: string; minutesLate: number };
};

/** A corrective action (整改). */
export type CorrectiveAction = {
  id: string;
  /** 'YYYY-MM' it came from. */
  month: string;
  meetingId: string | null;
  problem: string;
  measure: string;
  ownerId: string | null;
  /** Shop day. */
  due: string;
  createdAt: number;
  result: string;
  effective: boolean | null;
  checkedAt: number | null;
  checkedBy: string | null;
};

/** Minutes of the monthly quality meeting. */
export type QualityMeeting = {
  id: string;
  month: string;
  /** Shop day. */
  heldOn: string;
  chair: string;
  attendees: string;
  minutes: string;
  writtenAt: number;
  writtenBy: string | null;
};
