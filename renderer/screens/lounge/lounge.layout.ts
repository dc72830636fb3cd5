import type { Language } from '../../../shared/i18n/translate.ts';

/** Pixels of the lounge's parts, and how a row is broken into lines; everything else follows from the text size in CSS. */
export type LoungeLayout = {
  lines: 1 | 2 | 3;
  text: number;
  header: number;
  /** The column headings; 0 where a row has more than one line. */
  headings: number;
  row: number;
  rows: number;
  footer: number;
  /** A pickup number that fills the list (L4). */
  huge: number;
  /** The words "not updated since" across the whole screen (L3). */
  loud: number;
};

/** Width in text sizes that a row needs on one line and on two; English words are longer. */
const NEEDS: Readonly<Record<Language, readonly [one: number, two: number]>> = { 'zh-CN': [41, 20], en: [45, 20] };
/** Width in its own size of the longest thing said across the screen. */
const LOUD: Readonly<Record<Language, number>> = { 'zh-CN': 12.5, en: 14 };
/** The smallest text that is read across a lounge (look.md: 28 px on a wall of 640 x 320). */
const LEAST = 28;
const MOST = 112;

const clamp = (low: number, value: number, high: number) => Math.round(Math.max(low, Math.min(value, high)));

/** Heights in text sizes: of the header (low, and above a tall list), the column headings, the footer, a row by its lines. */
const HEADER = { one: 2.3, low: 1.4, tall: 3.1 } as const;
const HEADINGS = 1.35;
const FOOTER = 1.35;
const ROW = { 1: 1.95, 2: 2.85, 3: 4.2 } as const;

/**
 * The layout for a box of `width` x `height` CSS px. Rows fill the page evenly and nothing scrolls (L4). Where not even
 * one row fits at 28 px, the text shrinks with the height: a strip shows one car a page.
 */
export function layoutOf(width: number, height: number, language: Language): LoungeLayout {
  const [one, two] = NEEDS[language];
  const lines = width >= height * 1.2 && width >= one * LEAST ? 1 : width >= two * LEAST ? 2 : 3;
  const headerNeeds = lines === 1 ? HEADER.one : height > width ? HEADER.tall : HEADER.low;
  const headingsNeed = lines === 1 ? HEADINGS : 0;
  const oneRow = headerNeeds + headingsNeed + FOOTER + ROW[lines];
  const least = Math.min(LEAST, Math.floor(height / oneRow));
  const ideal = { 1: Math.min(height / 27, width / one), 2: Math.min(height / 20, width / 23), 3: width / 15 }[lines];
  const text = clamp(least, ideal, Math.min(MOST, height / oneRow));
  const header = Math.round(text * headerNeeds);
  const headings = Math.round(text * headingsNeed);
  const footer = Math.round(text * FOOTER);
  const room = Math.max(1, height - header - headings - footer);
  const rows = Math.max(1, Math.floor(room / (text * ROW[lines])));
  return {
    lines,
    text,
    header,
    headings,
    row: Math.floor(room / rows),
    rows,
    footer,
    huge: Math.round(Math.min(width / 3.8, room * 0.46)),
    loud: Math.round(Math.min(width / LOUD[language], text * 2.6)),
  };
}
