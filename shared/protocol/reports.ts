import { z } from 'zod';
import type { Policy } from '../domain/model.ontime.ts';
import type { VisitFile } from '../domain/model.ts';
import { type DaySpan, PERIODS } from '../domain/periods.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import type { ExcuseState, Verdict } from '../domain/verdict/verdict.types.ts';
import { type Result, SHARE_OWNERS, type ShareOwner } from '../domain/vocabulary.ontime.ts';
import { VISIT_CATEGORIES, type VisitCategory } from '../domain/vocabulary.ts';
import { id } from './commands/fields.ts';
import { policyFields } from './commands/policy.fields.ts';
import { type FloorAnswers, floorReports } from './reports.floor.ts';
import { type MonthAnswers, monthReports } from './reports.month.ts';

/**
 * Reports, `GET /api/v1/reports/NAME?...`: read by a worker from ranges of settlement days, so that their cost follows
 * the period and not the history (S10). Times are epoch ms, durations minutes, rates thousandths.
 */
const day = z.iso.date();
const period = { period: z.enum(PERIODS).default('month'), date: day };
const count = (most: number) => z.coerce.number().int().min(0).max(most);
const json = z
  .string()
  .max(2_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  });

/** Which visits a list shows: the late ones, those exempt by V4, those whose signature is missing. */
export const LATE_LISTS = ['late', 'exempt', 'unsigned'] as const;
export type LateListKind = (typeof LATE_LISTS)[number];

export const REPORTS = {
  'on-time': z.strictObject(period),
  'on-time-days': z.strictObject({ date: day }),
  'late-list': z.strictObject({
    ...period,
    show: z.enum(LATE_LISTS).default('late'),
    cause: z.enum(SHARE_OWNERS).optional(),
    category: z.enum(VISIT_CATEGORIES).optional(),
    advisorId: id.optional(),
    personId: id.optional(),
    teamId: id.optional(),
    offset: count(1_000_000).default(0),
    limit: count(1_000).default(50),
  }),
  visit: z.strictObject({ visitId: id }),
  'policy-preview': z.strictObject({ policy: json.pipe(policyFields) }),
  ...monthReports,
  ...floorReports,
} as const;
export type ReportName = keyof typeof REPORTS;
export type ReportParams<N extends ReportName> = z.infer<(typeof REPORTS)[N]>;
export type ReportQuery<N extends ReportName> = Readonly<
  Partial<Record<keyof z.input<(typeof REPORTS)[N]>, string | number>>
>;

export const isReport = (name: string): name is ReportName => Object.hasOwn(REPORTS, name);

/** V10: visits that count, those of them that were late, how many may be, and the points beyond. */
export type Standing = {
  readonly settled: number;
  readonly late: number;
  readonly allowance: number;
  readonly points: number;
};
/** The standing of an advisor, a technician, a team or a category; id null: nobody. */
export type GroupStanding = Standing & { readonly id: string | null };

/** A car that is still here and past its promise, or about to be. */
export type CarAtStake = {
  readonly visitId: string;
  readonly plate: string;
  readonly pickup: string;
  readonly model: string;
  readonly advisorId: string | null;
  readonly promiseAt: number;
  readonly late: boolean;
};

export type OnTimeReport = {
  readonly span: DaySpan;
  /** The hub's clock when it was read, and the newest event it knows. */
  readonly at: number;
  readonly seq: number;
  /** Thousandths; null: nothing counts yet. */
  readonly rate: number | null;
  readonly target: number;
  readonly totals: Standing & {
    readonly leftOut: number;
    /** V1, V4: excused with the customer's signature, and by policy without one. */
    readonly exemptSigned: number;
    readonly exemptByPolicy: number;
    /** Late, and would be excused if the customer signed. */
    readonly unsigned: number;
    /** V5: the customer said so in a call. */
    readonly saidLate: number;
    /** P3: a promise confirmed too late. */
    readonly flagged: number;
  };
  /** Now, whatever the period: cars not settled yet. */
  readonly now: {
    readonly open: number;
    readonly overdue: number;
    readonly atRisk: number;
    readonly cars: readonly CarAtStake[];
  };
  readonly advisors: readonly GroupStanding[];
  readonly technicians: readonly (GroupStanding & { readonly teamId: string | null })[];
  readonly teams: readonly GroupStanding[];
  readonly categories: readonly (Standing & { readonly id: VisitCategory })[];
  /** V8 over late visits, most minutes first; `visits`: in how many it cost most. Work and closed hours are no causes. */
  readonly pareto: readonly { readonly owner: ShareOwner; readonly minutes: number; readonly visits: number }[];
  readonly trend: readonly (DaySpan & { readonly settled: number; readonly late: number })[];
};

/** One day of a month: visits that count, the late ones of them, those exempt by V4, those of categories outside (V1). */
export type DayCount = {
  readonly day: string;
  readonly settled: number;
  readonly late: number;
  readonly exempt: number;
  readonly leftOut: number;
};
/** Every day of the month that holds the date, whether anything was settled or not. */
export type OnTimeDays = { readonly span: DaySpan; readonly days: readonly DayCount[] };

export type LateLine = {
  readonly visitId: string;
  readonly settledDay: string;
  readonly settledAt: number;
  readonly plate: string;
  readonly pickup: string;
  readonly model: string;
  readonly category: VisitCategory;
  readonly advisorId: string | null;
  readonly personIds: readonly string[];
  readonly result: Result;
  readonly rule: Verdict['rule'];
  readonly basisAt: number | null;
  readonly comparedAt: number | null;
  readonly minutesLate: number;
  readonly cause: ShareOwner | null;
  readonly causeMinutes: number;
  readonly excuse: ExcuseState | null;
  readonly excuseReason: ReasonCode | null;
  readonly excuseSigned: boolean;
};
export type LateList = { readonly span: DaySpan; readonly total: number; readonly lines: readonly LateLine[] };

export type VisitReport = { readonly file: VisitFile };

export type PolicyChangeLine = {
  readonly visitId: string;
  readonly settledDay: string;
  readonly plate: string;
  readonly pickup: string;
  readonly before: { readonly result: Result; readonly minutesLate: number };
  readonly after: { readonly result: Result; readonly minutesLate: number };
};
export type PolicyPreview = {
  /** Visits of months that are not closed, and how many of them would be judged otherwise. */
  readonly looked: number;
  readonly changed: number;
  /** Of those that count, before and after. */
  readonly before: { readonly settled: number; readonly late: number };
  readonly after: { readonly settled: number; readonly late: number };
  /** The first of them, newest first. */
  readonly lines: readonly PolicyChangeLine[];
  readonly policy: Policy;
};

export type ReportAnswers = MonthAnswers &
  FloorAnswers & {
    'on-time': OnTimeReport;
    'on-time-days': OnTimeDays;
    'late-list': LateList;
    visit: VisitReport;
    'policy-preview': PolicyPreview;
  };
