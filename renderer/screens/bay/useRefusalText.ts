import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Refused } from './useTaps.ts';

/** A refusal as a sentence; the rule is in its words, its number is nothing to a technician. */
export function useRefusalText(): (refused: Refused) => string {
  const language = useLanguage();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  return ({ code, params }) => refusalText(language, code, params, zone);
}
