import { z } from 'zod';
import type { EventKind } from '../domain/events.ts';
import type { CorrectiveAction, QualityMeeting, Restatement, Target } from '../domain/model.office.ts';
import type { Policy } from '../domain/model.ontime.ts';
import type { DaySpan } from '../domain/periods.ts';
import type { ServiceStar } from '../domain/serviceStar.ts';
import type { Sign, SignKind } from '../domain/signs/signs.types.ts';
import type { MonthTarget } from '../domain/targets.ts';
import type { VisitCategory } from '../domain/vocabulary.ts';
import type { WorkHours } from '../domain/workHours.ts';
import { id } from './commands/fields.ts';
import { month } from './commands/month.commands.ts';
import type { OnTimeReport, Standing } from './reports.ts';

/** 92 days. */
const LONGEST_SPAN_MS = 92 * 86_400_000;

/** Reports about a month: its scorecards, and everything the monthly meeting looks at. Read as `reports.ts` says. */
export const monthReports = {
  scorecard: z.strictObject({ month, advisorId: id.optional(), personId: id.optional(), teamId: id.optional() }),
  month: z.strictObject({ month }),
  /** What became of promise quotes up to this month. */
  quotes: z.strictObject({ month }),
  /** At most a quarter: every visit of it is opened. */
  signs: z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= LONGEST_SPAN_MS),
} as const;

/**
 * One line of a scorecard: V10 over the visits that count; `visits` are all that were settled, those left out of the
 * rate too, `reworked` those of them that inspection sent back (Q2), and `comebacks` those that came back (Q3), charged
 * to whoever worked on what failed.
 */
export type Card = Standing & {
  readonly rate: number | null;
  readonly visits: number;
  readonly reworked: number;
  readonly comebacks: number;
};
/** Of an advisor, a technician or a team; id null: visits without an advisor. */
export type PersonCard = Card & { readonly id: string | null };
export type WorkCard = Card & { readonly id: string; readonly teamId: string | null; readonly hours: WorkHours };

/** Visits and money of a category; amounts in fen. */
export type CategoryCard = {
  readonly category: VisitCategory;
  readonly visits: number;
  readonly visitsTarget: number | null;
  readonly revenueFen: number;
  readonly revenueTarget: number | null;
  /** Of the visits whose cost is known: what they cost and brought in; and how many are not known. */
  readonly costFen: number;
  readonly knownRevenueFen: number;
  readonly unknownCosts: number;
  /** Gross margin in thousandths of what the visits with a known cost brought in; null: none is known. */
  readonly margin: number | null;
};

export type ScorecardReport = {
  readonly month: string;
  readonly span: DaySpan;
  /** The hub's clock when it was read, and the newest event it knows. */
  readonly at: number;
  readonly seq: number;
  readonly policy: Policy;
  readonly target: MonthTarget;
  readonly shop: Card;
  readonly hours: WorkHours | null;
  readonly advisors: readonly PersonCard[];
  readonly technicians: readonly WorkCard[];
  readonly teams: readonly WorkCard[];
  /** Empty for whoever may not see money. */
  readonly categories: readonly CategoryCard[];
  readonly star: ServiceStar | null;
};

/** What a closed month keeps (V11). */
export type ClosedFigures = {
  readonly policy: Policy;
  readonly scorecard: Omit<ScorecardReport, 'policy'>;
  readonly onTime: Omit<OnTimeReport, 'now'>;
};

export type RestatementLine = Omit<Restatement, 'reason'> & {
  readonly plate: string;
  readonly pickup: string;
  /** The event that changed the verdict, and what it said. */
  readonly reason: EventKind;
  readonly about: Readonly<Record<string, unknown>>;
};

export type MonthReport = {
  readonly scorecard: ScorecardReport;
  readonly closed: { readonly at: number; readonly by: string | null; readonly figures: ClosedFigures } | null;
  readonly restatements: readonly RestatementLine[];
  /** What was saved for the month itself and for its year. */
  readonly targets: { readonly month: Target | null; readonly year: Target | null };
  /** Of the month, and older ones that nobody has checked. */
  readonly actions: readonly CorrectiveAction[];
  readonly meetings: readonly QualityMeeting[];
};

/** A sign with the car it is about; '' where it is about no single one. */
export type SignLine = Sign & { readonly plate: string; readonly pickup: string };
export type SignsReport = {
  readonly from: string;
  readonly to: string;
  /** Visits that were looked into. */
  readonly looked: number;
  /** By kind, the newest first; `count` of all, the first of them by name. */
  readonly groups: readonly { readonly kind: SignKind; readonly count: number; readonly lines: readonly SignLine[] }[];
};

/** Promise quotes (F4) of a month; of the told ones by the settlement of the car. */
export type QuoteMonth = {
  readonly month: string;
  /** Worked out in this month, told or not. */
  readonly made: number;
  /** Told as quoted, and the car is settled; those of them whose time still counted in the end, and that held. */
  readonly told: number;
  readonly counted: number;
  readonly held: number;
  /** How sure the counted ones were said to be on average, thousandths; null: none counted. */
  readonly stated: number | null;
};
export type MissedQuote = {
  readonly visitId: string;
  readonly plate: string;
  readonly pickup: string;
  readonly promisedAt: number;
  readonly settledAt: number;
};
/** Months with quotes up to the one asked for, oldest first; and the cars of that one that did not hold, newest first. */
export type QuotesReport = { readonly months: readonly QuoteMonth[]; readonly missed: readonly MissedQuote[] };

export type MonthAnswers = {
  scorecard: ScorecardReport;
  month: MonthReport;
  quotes: QuotesReport;
  signs: SignsReport;
};
