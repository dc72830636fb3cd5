const PER_LETTER = 999;

/** Letters for the n-th thousand of cars: 0 → A, 25 → Z, 26 → AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/**
 * L1: the pickup number (取车号) of the n-th car of a day, n from 1: A001 to A999, then B001. Throws a RangeError for
 * anything but a positive whole number, since two cars with one number would be called together.
 */
export function pickupNumber(n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not the number of a car: ${n}`);
  const index = n - 1;
  return letters(Math.floor(index / PER_LETTER)) + String((index % PER_LETTER) + 1).padStart(3, '0');
}

/** The n of which a pickup number was made; 0 for anything else. */
function ordinal(pickup: string): number {
  const [, series, digits] = /^([A-Z]+)(\d{3})$/.exec(pickup) ?? [];
  if (series === undefined) return 0;
  const index = [...series].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return index * PER_LETTER + Number(digits);
}

/**
 * L1: the number for the next car: above every number `given` out today (cancelled visits included) and none `held` by
 * a car that is still here from an earlier day, since the lounge would call both.
 */
export function nextPickup(given: readonly string[], held: readonly string[]): string {
  const taken = new Set(held.map(ordinal));
  let next = Math.max(0, ...given.map(ordinal)) + 1;
  while (taken.has(next)) next += 1;
  return pickupNumber(next);
}
