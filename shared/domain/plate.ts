/** Vehicle plates (GA 36-2018): one canonical spelling, what kind it is, how it is shown, how it is masked for the lounge. */

export type PlateKind =
  | 'ordinary'
  | 'new-energy'
  | 'new-energy-large'
  | 'trailer'
  | 'coach'
  | 'police'
  | 'cross-border'
  | 'consulate'
  | 'embassy'
  | 'armed-police'
  | 'free';

/** The 31 provinces in the standard's order, which is the order people look for them on a province pad. */
export const PROVINCES: readonly string[] = [...'京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新'];

/**
 * Longest canonical plate, in characters. Free forms (a whole VIN, a foreign plate) fit, and it is well above the
 * longest known kind, so that cutting can never turn something else into a plate that L2 would show.
 */
const MAX_LENGTH = 20;

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
const SEPARATORS = /[-_.·•・･‧∙⋅●。｡\u2010-\u2015\u2212]/g;
const FULL_WIDTH = /[！-～]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

const PROVINCE = `[${PROVINCES.join('')}]`;
const OFFICE = `${PROVINCE}[A-HJ-Z]`;
const SERIAL = '[0-9A-HJ-NP-Z]';
const ENERGY = '[DABCEFGHJK]';

const PATTERNS: readonly (readonly [PlateKind, RegExp])[] = [
  ['ordinary', new RegExp(`^${OFFICE}${SERIAL}{5}$`)],
  ['new-energy', new RegExp(`^${OFFICE}${ENERGY}${SERIAL}[0-9]{4}$`)],
  ['new-energy-large', new RegExp(`^${OFFICE}[0-9]{5}${ENERGY}$`)],
  ['trailer', new RegExp(`^${OFFICE}${SERIAL}{4}挂$`)],
  ['coach', new RegExp(`^${OFFICE}${SERIAL}{4}学$`)],
  ['police', new RegExp(`^${OFFICE}${SERIAL}{4}警$`)],
  ['cross-border', new RegExp(`^粤Z${SERIAL}{4,5}[港澳]$`)],
  ['consulate', new RegExp(`^(?:${PROVINCE}[0-9]{5}|${OFFICE}${SERIAL}{4})领$`)],
  ['embassy', /^(?:[0-9]{6}使|使[0-9]{6})$/],
  ['armed-police', new RegExp(`^WJ${PROVINCE}?${SERIAL}{5}$`)],
];

/** Kinds written `京A·…`: an issuing office, a dot, the serial. */
const DOTTED: ReadonlySet<PlateKind> = new Set<PlateKind>([
  'ordinary',
  'new-energy',
  'new-energy-large',
  'trailer',
  'coach',
  'police',
  'cross-border',
]);

/**
 * Kinds common enough in any town for their first two and last two characters to hide one car among thousands. The
 * other endings say by themselves whose car it is (police, mission, cross-border owner), so they are not shown (L2).
 */
const MASKABLE: ReadonlySet<PlateKind> = new Set<PlateKind>([
  'ordinary',
  'new-energy',
  'new-energy-large',
  'trailer',
  'coach',
]);

/** A code as stamped on metal: half-width, upper case, without spaces, separators and invisible characters. */
export function foldCode(input: string): string {
  return input
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(INVISIBLE, '')
    .replace(SEPARATORS, '')
    .toUpperCase();
}

/**
 * The canonical plate that is stored and searched for: folded, at most 20 characters. Accepts everything (temporary
 * plates, 新车, foreign plates); '' means a car without a plate. Idempotent.
 */
export function normalisePlate(input: string): string {
  return [...foldCode(input)].slice(0, MAX_LENGTH).join('');
}

/** What a canonical plate is; 'free' for temporary, military, none and whatever else is not known. */
export function plateKind(canonical: string): PlateKind {
  return PATTERNS.find(([, pattern]) => pattern.test(canonical))?.[0] ?? 'free';
}

/** A canonical plate as people write it (`京A·8B2Q6`); kinds without an issuing office and free forms are unchanged. */
export function formatPlate(canonical: string): string {
  return DOTTED.has(plateKind(canonical)) ? `${canonical.slice(0, 2)}·${canonical.slice(2)}` : canonical;
}

/**
 * L2: a canonical plate as the lounge may show it, `京A·***23`, new energy `京A·****45`. Null when only the pickup
 * number may be shown: anything that is not exactly a known, maskable plate, uncanonical spellings included.
 */
export function maskPlate(canonical: string): string | null {
  if (!MASKABLE.has(plateKind(canonical))) return null;
  return `${canonical.slice(0, 2)}·${'*'.repeat(canonical.length - 4)}${canonical.slice(-2)}`;
}
