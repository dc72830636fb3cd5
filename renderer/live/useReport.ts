import type { ReportAnswers, ReportName, ReportQuery } from '../../shared/protocol/reports.ts';
import { type Asked, askHub } from './askHub.ts';
import { type Follow, type Reading, useReading } from './useReading.ts';

/** A live report: whatever moves in the shop may count in it, and a call on an old visit moves no row here. */
const SHOP: Follow = { kinds: ['visit', 'shop'], latestMs: 30_000 };

function pathOf<N extends ReportName>(name: N, query: ReportQuery<N>): string {
  const given = Object.entries<string | number | undefined>(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return `/api/v1/reports/${name}?${new URLSearchParams(given)}`;
}

/** Reads a report of the hub once. */
export function readReport<N extends ReportName>(name: N, query: ReportQuery<N>): Promise<Asked<ReportAnswers[N]>> {
  return askHub(pathOf(name, query));
}

/**
 * A report of the hub, read again whenever the question, the person signed in or (with `live`) the shop changes. What
 * was read stays until something newer is there; `query` null: nothing is asked.
 */
export function useReport<N extends ReportName>(
  name: N,
  query: ReportQuery<N> | null,
  { live = false }: { live?: boolean } = {},
): Reading<ReportAnswers[N]> {
  return useReading<ReportAnswers[N]>(query && pathOf(name, query), { follow: live ? SHOP : null });
}
