import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlate, maskPlate, normalisePlate, type PlateKind, PROVINCES, plateKind } from './plate.ts';

const KINDS: readonly (readonly [string, PlateKind])[] = [
  ['京A8B2Q6', 'ordinary'],
  ['京O12345', 'ordinary'],
  ['粤ZZZZZZ', 'ordinary'],
  ['粤BD12345', 'new-energy'],
  ['沪AAF1234', 'new-energy'],
  ['沪AKZ1234', 'new-energy'],
  ['京A12345D', 'new-energy-large'],
  ['京A12345K', 'new-energy-large'],
  ['鲁B1234挂', 'trailer'],
  ['鲁B12D4学', 'coach'],
  ['川A0001警', 'police'],
  ['粤Z1234港', 'cross-border'],
  ['粤Z12345澳', 'cross-border'],
  ['沪12345领', 'consulate'],
  ['沪A1234领', 'consulate'],
  ['224578使', 'embassy'],
  ['使224578', 'embassy'],
  ['WJ京1234X', 'armed-police'],
  ['WJ12345', 'armed-police'],
  ['', 'free'],
  ['新车', 'free'],
  ['临京A12345', 'free'],
  ['京A12345临', 'free'],
  ['京A1234临', 'free'],
  ['京A1234应急', 'free'],
  ['京A1234民', 'free'],
  ['AB12345', 'free'],
  ['台A12345', 'free'],
  ['京I12345', 'free'],
  ['京A1234O', 'free'],
  ['京A1234I', 'free'],
  ['京A1234', 'free'],
  ['京AL12345', 'free'],
  ['京A123456', 'free'],
  ['京A12345L', 'free'],
  ['京1A2345', 'free'],
  ['粤B1234港', 'free'],
  ['LSVAM4187C2184847', 'free'],
  ['C2184847', 'free'],
  ['13800138000', 'free'],
];

const pick = (alphabet: string, n: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: n, maxLength: n }).map((chars) => chars.join(''));
const DIGITS = '0123456789';
const SERIAL = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const OFFICES = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';
const ENERGY = 'DABCEFGHJK';

const office = fc.tuple(fc.constantFrom(...PROVINCES), pick(OFFICES, 1)).map((parts) => parts.join(''));
const known = fc.oneof(
  ...[
    pick(SERIAL, 5),
    ...[pick(ENERGY, 1)].map((letter) => fc.tuple(letter, pick(SERIAL, 1), pick(DIGITS, 4)).map((p) => p.join(''))),
    fc.tuple(pick(DIGITS, 5), pick(ENERGY, 1)).map((p) => p.join('')),
    fc.tuple(pick(SERIAL, 4), pick('挂学警港澳领临', 1)).map((p) => p.join('')),
  ].map((serial) => fc.tuple(office, serial).map((parts) => parts.join(''))),
  fc.constantFrom(...KINDS.map(([plate]) => plate)),
);

const NOISE = [
  ' ',
  '　',
  '\t',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\ufe0f',
  '·',
  '•',
  '・',
  '．',
  '－',
  '。',
  '\n',
];
const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
/** The same plate as careless people, keyboards and spreadsheets write it. */
const written = known.chain((plate) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...NOISE), { minLength: plate.length + 1, maxLength: plate.length + 1 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([noise, wide, lower]) => {
      const spelled = [...plate].map((char, i) => noise[i] + char).join('') + noise.at(-1);
      const cased = lower ? spelled.toLowerCase() : spelled;
      return { plate, input: wide ? fullWidth(cased) : cased };
    }),
);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...'京粤WJ使领警挂学临🚗A12345DOI ', ...NOISE), { maxLength: 12 }).map((p) => p.join('')),
  fc.tuple(fc.string({ maxLength: 250 }), known, fc.string({ maxLength: 250 })).map((parts) => parts.join('')),
  known.map((plate) => plate.repeat(70).slice(0, 500)),
  written.map(({ input }) => input),
);

describe('canonical form', () => {
  it.each([
    ['京a·8b2q6', '京A8B2Q6'],
    ['　京Ａ・８Ｂ２Ｑ６ ', '京A8B2Q6'],
    ['京A-8B2.Q6', '京A8B2Q6'],
    ['\u202e京A\u200b8B2Q6\ufeff', '京A8B2Q6'],
    ['新 车', '新车'],
    ['', ''],
    [' \u200b', ''],
  ])('%j is stored as %j', (input, canonical) => expect(normalisePlate(input)).toBe(canonical));

  it('is reached from any way of writing a plate', () => {
    fc.assert(
      fc.property(written, ({ plate, input }) => {
        expect(normalisePlate(input)).toBe(plate);
      }),
    );
  });

  it('is idempotent, short, well formed and free of what cannot be seen, for any string', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const canonical = normalisePlate(input);
        expect(normalisePlate(canonical)).toBe(canonical);
        expect([...canonical].length).toBeLessThanOrEqual(20);
        expect(canonical).not.toMatch(/[\s·\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a whole VIN, and cuts without tearing a character', () => {
    expect(normalisePlate('lsvam4187c2184847')).toBe('LSVAM4187C2184847');
    expect(normalisePlate('🚗'.repeat(500))).toBe('🚗'.repeat(20));
  });
});

describe('kinds', () => {
  it.each(KINDS)('%s is %s', (plate, kind) => expect(plateKind(plate)).toBe(kind));

  it('knows the 31 provinces once each', () => {
    expect(new Set(PROVINCES).size).toBe(31);
    for (const province of PROVINCES) expect(plateKind(`${province}A12345`)).toBe('ordinary');
  });
});

describe('display', () => {
  it.each([
    ['京A8B2Q6', '京A·8B2Q6'],
    ['粤BD12345', '粤B·D12345'],
    ['川A0001警', '川A·0001警'],
    ['224578使', '224578使'],
    ['临京A12345', '临京A12345'],
    ['', ''],
  ])('%s is shown as %s', (canonical, shown) => expect(formatPlate(canonical)).toBe(shown));

  it('never changes which plate it is', () => {
    fc.assert(
      fc.property(anything.map(normalisePlate), (plate) => {
        expect(normalisePlate(formatPlate(plate))).toBe(plate);
      }),
    );
  });
});

describe('masking for the lounge (L2)', () => {
  it.each([
    ['京A8B123', '京A·***23'],
    ['京AD12345', '京A·****45'],
    ['京A12345D', '京A·****5D'],
    ['鲁B1234挂', '鲁B·***4挂'],
    ['鲁B1234学', '鲁B·***4学'],
  ])('%s is shown as %s', (plate, mask) => expect(maskPlate(plate)).toBe(mask));

  it.each(
    KINDS.filter(([, kind]) =>
      ['police', 'cross-border', 'consulate', 'embassy', 'armed-police', 'free'].includes(kind),
    ),
  )('%s (%s) shows its pickup number only', (plate) => expect(maskPlate(plate)).toBeNull());

  it.each(['京a8b2q6', '京A·8B2Q6', ' 京A8B2Q6', '京A8B2Q6\n', '京Ａ8B2Q6'])('uncanonical %j fails closed', (input) =>
    expect(maskPlate(input)).toBeNull(),
  );

  it('never shows more than office and last two of a whole plate, for any string', () => {
    fc.assert(
      fc.property(anything, (input) => {
        for (const text of [input, normalisePlate(input)]) {
          const mask = maskPlate(text);
          if (mask === null) continue;
          expect([7, 8]).toContain(text.length);
          expect(mask).toBe(`${text.slice(0, 2)}·${text.length === 7 ? '***' : '****'}${text.slice(-2)}`);
          expect(mask).toMatch(/^[\u4e00-\u9fff][A-HJ-Z]·\*{3,4}[0-9A-HJ-NP-Z][0-9A-HJ-NP-Z挂学]$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes its two last characters out of a longer text', () => {
    fc.assert(
      fc.property(known, fc.string({ minLength: 3, maxLength: 500 }), (plate, more) => {
        fc.pre(normalisePlate(more).length > 2);
        expect(maskPlate(normalisePlate(plate + more))).toBeNull();
      }),
    );
  });
});
