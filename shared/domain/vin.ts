import { foldCode } from './plate.ts';

export type VinProblem = 'length' | 'characters' | 'check-digit';

const LENGTH = 17;
const ALLOWED = /^[0-9A-HJ-NPR-Z]*$/;
const CHECK_POSITION = 8;
/** The value of A, B, C ... Z (ISO 3779); I, O and Q do not occur. */
const LETTER_VALUES = '12345678.12345.7.923456789';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

function transliterate(char: string): number {
  return Number(/[0-9]/.test(char) ? char : LETTER_VALUES[char.charCodeAt(0) - 65]);
}

function checkDigit(vin: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * transliterate(vin.charAt(i)), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/**
 * Canonical spelling of a VIN and what is odd about it (ISO 3779, GB 16735). A problem is a warning, never a refusal:
 * the VIN is kept as typed, and cars built for markets without a check digit fail it lawfully. An empty input has no
 * problem, since a VIN is optional. Nothing is corrected (O to 0): a guess could point at another car.
 */
export function checkVin(input: string): { vin: string; problem: VinProblem | null } {
  const vin = foldCode(input);
  return { vin, problem: vin === '' ? null : problemOf(vin) };
}

function problemOf(vin: string): VinProblem | null {
  if (!ALLOWED.test(vin)) return 'characters';
  if (vin.length !== LENGTH) return 'length';
  return vin[CHECK_POSITION] === checkDigit(vin) ? null : 'check-digit';
}
