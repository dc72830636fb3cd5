import type { ReportScope } from '../../../shared/domain/reportScope.ts';
import type { ReportAnswers, ReportName, ReportParams } from '../../../shared/protocol/reports.ts';

/** Who asks, and what the shop's clock shows (epoch ms). */
export type ReportContext = { readonly now: number; readonly scope: ReportScope };

/** One report, asked once; null: what it is about does not exist, or is not for whoever asks. */
export type Report<N extends ReportName> = (
  params: ReportParams<N>,
  context: ReportContext,
) => ReportAnswers[N] | null | Promise<ReportAnswers[N] | null>;

export type Reports = { readonly [N in ReportName]: Report<N> };
