import { formatPlate } from '../domain/plate.ts';
import { bayName, dayTime } from './format.ts';
import { type OntimeWordKey, ontimeWordsTexts } from './ontime.words.texts.ts';
import { paramsTexts } from './params.texts.ts';
import { type PlanningWordKey, planningWordsTexts } from './planning.words.texts.ts';
import { type Catalogue, type Language, type TextKey, type TextParams, translate } from './translate.ts';
import { type WordKey, wordsTexts } from './words.texts.ts';

/** Parameters that are instants (epoch ms); a sentence shows them as the shop's clock does. */
const TIMES: ReadonlySet<string> = new Set([
  'at',
  'until',
  'since',
  'from',
  'to',
  'start',
  'end',
  'expectedEnd',
  'promise',
  'was',
]);

/** Parameters that are words of the vocabulary, and the list each belongs to. */
const WORDS: Readonly<Record<string, string>> = {
  state: 'operationState',
  stage: 'stage',
  level: 'level',
  certificate: 'certificate',
  kind: 'bayKind',
  need: 'bayNeed',
  trade: 'trade',
  check: 'inspection',
  reason: 'reason',
  place: 'place',
  cause: 'cause',
  means: 'means',
  outcome: 'warningOutcome',
  role: 'role',
  finds: 'find',
  addition: 'additionState',
  ruling: 'ruling',
  point: 'point',
  stamp: 'stamp',
  laterStamp: 'stamp',
  absence: 'absence',
};

const allWords = { ...wordsTexts, ...ontimeWordsTexts, ...planningWordsTexts };
const isWord = (key: string): key is WordKey | OntimeWordKey | PlanningWordKey => Object.hasOwn(allWords, key);
const isGeneral = (key: string): key is TextKey<typeof paramsTexts> => Object.hasOwn(paramsTexts, key);

function readable(
  language: Language,
  name: string,
  value: unknown,
  timeZone: string,
  now: number | null,
): string | number {
  if (typeof value === 'number') return TIMES.has(name) ? dayTime(language, value, now ?? value, timeZone) : value;
  if (Array.isArray(value)) {
    return value.map((one) => wordOf(language, name, String(one))).join(language === 'en' ? ', ' : '、');
  }
  const text = String(value);
  if (name === 'plate' || name === 'otherPlate') return formatPlate(text);
  if (name === 'bay') return bayName(language, text);
  return wordOf(language, name, text);
}

/** The text of a vocabulary word; of anything else, itself. */
function wordOf(language: Language, name: string, text: string): string {
  const lists = [WORDS[name] ?? '', ...(name === 'role' ? ['deviceRole'] : [])];
  const key = lists.map((list) => `${list}.${text}`).find(isWord);
  return key === undefined ? text : translate(allWords, language, key);
}

/** What was given, as a person reads it. */
function givenParams(
  language: Language,
  params: Readonly<Record<string, unknown>>,
  timeZone: string,
  now: number | null,
): TextParams {
  const result: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'boolean' || (typeof value === 'object' && !Array.isArray(value))) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    const given = language === 'en' ? (params[`${name}En`] ?? value) : value;
    result[name] = readable(language, name, given, timeZone, now);
  }
  // "To bay 7" says more than "to a bay".
  if (params.place === 'bay' && result.bay !== undefined) result.place = result.bay;
  return result;
}

/** A general word for everything a sentence might ask for. */
function generalParams(language: Language): TextParams {
  const names = Object.keys(paramsTexts).filter(isGeneral);
  return Object.fromEntries(names.map((name) => [name, translate(paramsTexts, language, name)]));
}

/**
 * Parameters of a refusal or an event as a person reads them. Times (epoch ms, by name: `at`, `until`, ...) become clock
 * times, with their date unless that is the date of `now` (no date when `now` is null); vocabulary words (`state`,
 * `level`, `reason`, ...) and plates become their texts; `operation` gives way to `operationEn` on an English screen, and
 * so does every other name. What a sentence asks for and nobody gave gets a general word ("this bay").
 */
export function readableParams(
  language: Language,
  params: Readonly<Record<string, unknown>>,
  timeZone: string,
  now: number | null = null,
): TextParams {
  return { ...generalParams(language), ...givenParams(language, params, timeZone, now) };
}

/** A part of a text that stands only if its parameter was given: `{bay} is closed⟦ until {until}⟧.` */
const OPTIONAL = /⟦([^⟧]*?\{(\w+)\}[^⟧]*)⟧/g;

/** The sentence of `key`, its parameters readable (see `readableParams`) and its optional parts kept or left out. */
export function sentenceOf<C extends Catalogue>(
  catalogue: C,
  language: Language,
  key: TextKey<C>,
  params: Readonly<Record<string, unknown>>,
  timeZone: string,
  now: number | null = null,
): string {
  const given = givenParams(language, params, timeZone, now);
  const [zh = '', en = ''] = catalogue[key] ?? [];
  const cut = (text: string) =>
    text.replace(OPTIONAL, (_, part: string, name: string) => (given[name] === undefined ? '' : part));
  const cutCatalogue: Catalogue<'sentence'> = { sentence: [cut(zh), cut(en)] };
  return translate(cutCatalogue, language, 'sentence', { ...generalParams(language), ...given });
}
