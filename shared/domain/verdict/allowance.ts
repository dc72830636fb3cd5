/**
 * V10: how many late visits the target leaves room for. `target` is a rate in thousandths (960: 96 %), `settled` the
 * visits settled. In whole numbers, so that 1 - 0.96 loses nothing.
 */
export function allowance(target: number, settled: number): number {
  return Math.floor(((1000 - target) * settled) / 1000);
}

/** V10: one point for each late visit beyond the allowance (多出一辆扣一分). */
export function points(late: number, target: number, settled: number): number {
  return Math.max(0, late - allowance(target, settled));
}
