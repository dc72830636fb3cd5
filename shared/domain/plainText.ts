/**
 * What no text of a person needs, and what makes a screen lie: control characters but the line feed, direction overrides
 * and isolates, invisible spaces. The joiners stay: emoji and some scripts are made with them.
 */
const HIDDEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/** A7: text as it is kept: every character of it can be seen, and stands where it was written. */
export function plainText(text: string): string {
  return text.replace(BREAKS, '\n').replace(/\t/g, ' ').replace(HIDDEN, '');
}

/** The same on one line: a name, a plate. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\n+/g, ' ');
}
