/** A rate in thousandths as people read it: `96.8%`; `—` where nothing was counted. */
export function rateText(rate: number | null): string {
  return rate === null ? '—' : `${(rate / 10).toFixed(1)}%`;
}

/** The rate of what was settled, in thousandths, cut and not rounded: 95.98 % is not 96 %. Null for nothing. */
export function rateOf({ settled, late }: { settled: number; late: number }): number | null {
  return settled === 0 ? null : Math.floor(((settled - late) * 1000) / settled);
}
