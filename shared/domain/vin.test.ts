import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkVin } from './vin.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';
const vins = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }).map((chars) => chars.join(''));
/** The table and the weights as the standard prints them. */
const VALUES = '0123456789 A1B2C3D4E5F6G7H8 J1K2L3M4N5P7R9 S2T3U4V5W6X7Y8Z9';
const WEIGHTS = '8 7 6 5 4 3 2 10 0 9 8 7 6 5 4 3 2'.split(' ').map(Number);
function digitByTheBook(vin: string): string {
  const value = (char: string) => Number(/\d/.test(char) ? char : VALUES.charAt(VALUES.indexOf(char) + 1));
  const rest = [...vin].reduce((sum, char, i) => sum + value(char) * (WEIGHTS[i] ?? 0), 0) % 11;
  return '0123456789X'.charAt(rest);
}
const withCheck = (vin: string, digit: string) => vin.slice(0, 8) + digit + vin.slice(9);

describe('VIN (ISO 3779)', () => {
  it.each(['1M8GDM9AXKP042788', '11111111111111111', 'LSVAM4187C2184847', '1HGCM82633A004352'])('%s is sound', (vin) =>
    expect(checkVin(vin)).toEqual({ vin, problem: null }),
  );

  it.each([
    ['1M8GDM9AXKP04278', 'length'],
    ['1M8GDM9AXKP0427881', 'length'],
    ['1M8GDM9AXKPO42788', 'characters'],
    ['IM8GDM9AXKP042788', 'characters'],
    ['1M8GDM9AXKP04278Q', 'characters'],
    ['1M8GDM9AXKP04278车', 'characters'],
    ['1M8GDM9A1KP042788', 'check-digit'],
    ['WVWZZZ1JZXW000001', 'check-digit'],
  ])('%s warns of %s and keeps what was typed', (vin, problem) => expect(checkVin(vin)).toEqual({ vin, problem }));

  it('reads it as it is written on paper', () => {
    expect(checkVin(' ｌｓｖａｍ-4187 C2184847\u200e')).toEqual({ vin: 'LSVAM4187C2184847', problem: null });
  });

  it('has nothing to say where no VIN was given', () => {
    expect(checkVin('  ')).toEqual({ vin: '', problem: null });
  });

  it('accepts one check digit for any car, that of the standard’s table', () => {
    fc.assert(
      fc.property(vins, (vin) => {
        const sound = [...'0123456789X'].filter((digit) => checkVin(withCheck(vin, digit)).problem === null);
        expect(sound).toEqual([digitByTheBook(vin)]);
      }),
    );
  });

  it('notices any two neighbouring different digits swapped after the check digit', () => {
    fc.assert(
      fc.property(vins, fc.integer({ min: 9, max: 15 }), (base, i) => {
        fc.pre(/^[0-9]{2}$/.test(base.slice(i, i + 2)) && base[i] !== base[i + 1]);
        const digit = [...'0123456789X'].find((d) => checkVin(withCheck(base, d)).problem === null) ?? '';
        const sound = withCheck(base, digit);
        const swapped = sound.slice(0, i) + sound[i + 1] + sound[i] + sound.slice(i + 2);
        expect(checkVin(swapped).problem).toBe('check-digit');
      }),
    );
  });

  it('never throws and is idempotent, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (input) => {
        const first = checkVin(input);
        expect(checkVin(first.vin)).toEqual(first);
      }),
    );
  });
});
