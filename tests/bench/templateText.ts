/**
 * Text in which times, days, ids and plates are places to fill: what one week of the sample shop says, to be said again
 * for another week and another crew.
 */

/** What one copy of the template puts into the places; all by the number of the place. */
export type Filling = {
  readonly shiftMs: number;
  readonly ids: readonly string[];
  readonly days: ReadonlyMap<string, string>;
  /** Plates and identification numbers. */
  readonly plates: ReadonlyMap<string, string>;
};
/** A value of a row: the same in every copy, or made anew. */
export type Place = { readonly fixed: unknown } | { readonly fill: (filling: Filling) => unknown };

/** Epoch ms of this century's years; nothing else in a row is as big. */
const isTime = (value: number) => value > 1_500_000_000_000 && value < 2_500_000_000_000;
const PLACES =
  /\b[12]\d{12}\b|\b[0-9a-z]{24}\b|\b20\d\d-\d\d-\d\d\b|[\u4e00-\u9fff][A-Z][A-Z0-9]{5,6}|\b[A-HJ-NPR-Z0-9]{17}\b/g;

/** Makes places of values. `idOf`: the number of an id that changes with the copy; undefined: it stays. */
export function createPlaces(idOf: (id: string) => number | undefined): (value: unknown) => Place {
  const part = (word: string): Place => {
    if (isTime(Number(word))) return { fill: ({ shiftMs }) => String(Number(word) - shiftMs) };
    const id = idOf(word);
    if (id !== undefined) return { fill: ({ ids }) => ids[id] };
    if (word.length === 10 && word.startsWith('20')) return { fill: ({ days }) => days.get(word) ?? word };
    if (/^[0-9a-z]+$/.test(word)) return { fixed: word };
    return { fill: ({ plates }) => plates.get(word) ?? word };
  };
  return (value) => {
    if (typeof value === 'number' && isTime(value)) return { fill: ({ shiftMs }) => value - shiftMs };
    if (typeof value !== 'string') return { fixed: value };
    return joined(parts(value, part));
  };
}

function parts(text: string, part: (word: string) => Place): Place[] {
  const found: Place[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACES)) {
    const place = part(match[0]);
    if ('fixed' in place) continue;
    found.push({ fixed: text.slice(from, match.index) }, place);
    from = match.index + match[0].length;
  }
  return [...found, { fixed: text.slice(from) }];
}

function joined(all: readonly Place[]): Place {
  const places = all.filter((one) => !('fixed' in one && one.fixed === ''));
  const [only] = places;
  if (!only) return { fixed: '' };
  if (places.length === 1) return only;
  return {
    fill(filling) {
      let text = '';
      for (const place of places) text += 'fixed' in place ? place.fixed : place.fill(filling);
      return text;
    },
  };
}
