/** What a spreadsheet takes for the beginning of a formula, also in full width; white space before it does not help. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;
const CONTROL = /^[\t\r\n]/;

/**
 * A text as a cell of an exported table (A7): a formula that somebody wrote into a remark stays a remark, also when the file
 * is saved in another format and opened once more. Numbers are cells of their own kind and need none of this.
 */
export function cellText(text: string): string {
  if (text.length < 2) return text;
  return FORMULA.test(text) || CONTROL.test(text) ? `'${text}` : text;
}
