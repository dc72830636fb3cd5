/** Numbers for drawing durations: the same seed and name always give the same ones, whatever else is drawn beside them. */

/** Uniform numbers in [0, 1) from a 32-bit state (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed of its own for each name (FNV-1a). */
export function seedOf(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/**
 * The numbers below `count` in random order. Drawing from the middle of as many equal strata, each task has its short and
 * its long days, and a mean over the draws is as good as one over many more.
 */
export function shuffled(count: number, random: () => number): Int32Array {
  const all = new Int32Array(count);
  for (let i = 0; i < count; i++) all[i] = i;
  for (let i = count - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    const kept = all[i] as number;
    all[i] = all[k] as number;
    all[k] = kept;
  }
  return all;
}

/** The middle of a stratum as a probability. */
export const middleOf = (stratum: number, count: number) => (stratum + 0.5) / count;

/** The normal numbers in the middle of `count` strata, in order. */
export function normals(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => normalQuantile(middleOf(i, count)));
}

const A = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
] as const;
const B = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
] as const;
const C = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
] as const;
const D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416] as const;

const polynomial = (x: number, coefficients: readonly number[], last = 0) =>
  coefficients.reduce((sum, c) => sum * x + c, last);

/** The normal quantile of a probability in (0, 1), to nine digits (Acklam). */
export function normalQuantile(p: number): number {
  if (p > 0.97575) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(q, C) / (polynomial(q, D) * q + 1);
  }
  const q = p - 0.5;
  const r = q * q;
  return (polynomial(r, A) * q) / (polynomial(r, B) * r + 1);
}

/** The probability that a normal number is above `z`; in the far tail too, where 1 minus the rest would be 0. */
export function normalAbove(z: number): number {
  if (z < 0) return 1 - normalAbove(-z);
  if (z > 37) return Number.MIN_VALUE;
  const t = 1 / (1 + z / (2 * Math.SQRT2));
  const series = polynomial(
    t,
    [
      0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368,
      -1.26551223,
    ],
  );
  return (t / 2) * Math.exp((-z * z) / 2 + series);
}

/**
 * A log-normal factor of a given mean, known to be above `above` (0: nothing is known), at probability `p` of (0, 1).
 * `spread` is the deviation of its logarithm; 0 gives the mean, or `above` where that is more.
 */
export function factorAt(mean: number, spread: number, above: number, p: number): number {
  if (spread === 0 || mean === 0) return Math.max(mean, above);
  const middle = Math.log(mean) - (spread * spread) / 2;
  const least = above > 0 ? (Math.log(above) - middle) / spread : Number.NEGATIVE_INFINITY;
  if (least < -6) return Math.exp(middle + spread * normalQuantile(p));
  const left = Math.max(Number.MIN_VALUE, normalAbove(least) * (1 - p));
  return Math.max(above, Math.exp(middle - spread * normalQuantile(left)));
}
