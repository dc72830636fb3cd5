import type { ErrorCode } from '../protocol/errors.ts';
import { readingTexts } from './reading.texts.ts';
import { refusalText } from './refusals.texts.ts';
import { type Language, translate } from './translate.ts';

/** Why something could not be read. Nothing was sent that would be sent again, so a hub that is away has words of its own. */
export function readFailure(language: Language, code: ErrorCode): string {
  if (code === 'hub-busy') return translate(readingTexts, language, 'away');
  return refusalText(language, code, {}, 'UTC');
}
