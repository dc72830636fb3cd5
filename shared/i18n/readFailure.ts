import type { ErrorCode } from '../protocol/errors.ts';
import { refusalText } from './refusals.texts.ts';
import { type Language, texts, translate } from './translate.ts';

const failureTexts = texts({
  away: ['主机暂时连不上，连上后自动再读。', 'The hub cannot be reached; it is read again as soon as it can.'],
});

/** Why a report could not be read. Nothing was sent that would be sent again, so a hub that is away has words of its own. */
export function reportFailure(language: Language, code: ErrorCode, timeZone: string): string {
  if (code === 'hub-busy') return translate(failureTexts, language, 'away');
  return refusalText(language, code, {}, timeZone);
}
