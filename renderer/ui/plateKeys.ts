/**
 * What the plate pad offers at each place. A layout, not the rule of what a plate is (that is `shared/domain/plate.ts`):
 * I never appears on a plate, O only as the issuing office, the Chinese endings only in the seventh place.
 */
export type PlatePlace = 'province' | 'office' | 'serial' | 'full';

/** Ordinary plates have 7 characters, new-energy plates 8. */
export const PLATE_LENGTH = 7;
export const NEW_ENERGY_LENGTH = 8;

/** Rows of the letter pad as on a keyboard, endings at the right where no letter is. */
export const LETTER_ROWS: readonly string[] = ['1234567890挂', 'QWERTYUOP学警', 'ASDFGHJKL港澳', 'ZXCVBNM领'];

const ENDINGS = '挂学警港澳领';

export function plateChars(value: string): string[] {
  return [...value];
}

/** Which pad is up for the character that comes next. */
export function plateNext(value: string): PlatePlace {
  const { length } = plateChars(value);
  if (length === 0) return 'province';
  if (length === 1) return 'office';
  return length < NEW_ENERGY_LENGTH ? 'serial' : 'full';
}

/** May this key of the letter pad be pressed now? */
export function plateKeyOpen(value: string, key: string): boolean {
  const place = plateNext(value);
  const isDigit = key >= '0' && key <= '9';
  if (place === 'office') return !isDigit && !ENDINGS.includes(key);
  if (place !== 'serial' || key === 'O' || key === 'I') return false;
  return !ENDINGS.includes(key) || plateChars(value).length === PLATE_LENGTH - 1;
}
