import { createRandom, type Random } from '../../db/demo/random.ts';

export type Chance = Random & {
  /** Log-normal with this median; `sigma` is the spread of the logarithm. */
  logNormal: (median: number, sigma: number) => number;
  /** How many, when so many are expected (Poisson). */
  count: (expected: number) => number;
};

/** Chance of the simulated world; the same seed is the same world, whatever its people decide. */
export function createChance(seed: string): Chance {
  const random = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return {
    ...random,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    count(expected) {
      let n = -1;
      for (let left = Math.exp(expected); left > 1; n++) left *= random.next();
      return Math.max(0, n);
    },
  };
}
