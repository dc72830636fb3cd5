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

/** The number for the next car when `countToday` numbers were given out today, cancelled visits included. */
export function nextPickup(countToday: number): string {
  return pickupNumber(countToday + 1);
}
