import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Refused } from './useTaps.ts';

/** A refusal as a sentence, with the rule it follows for whoever wants to look it up. */
export function useRefusalText(): (refused: Refused) => string {
  const language = useLanguage();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  return ({ code, params, rule }) => refusalText(language, code, params, zone, rule);
}
