/** Figures of repeated runs, ms with one decimal; p99 of fewer than a hundred runs is the slowest. */
export type Figures = { readonly n: number; readonly median: number; readonly p99: number; readonly max: number };

export function figuresOf(runs: readonly number[]): Figures {
  const sorted = [...runs].sort((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { n: runs.length, median: at(0.5), p99: at(0.99), max: at(1) };
}

export const rounded = (ms: number) => Math.round(ms * 10) / 10;

/** Runs one after the other; ms each. */
export async function timed(times: number, run: () => unknown): Promise<number[]> {
  const runs: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await run();
    runs.push(performance.now() - began);
  }
  return runs;
}
