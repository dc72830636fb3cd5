import {
  type Catalogue,
  type Language,
  type TextKey,
  type TextParams,
  translate,
} from '../../shared/i18n/translate.ts';

/** The texts of a catalogue as the screens show them in one language. */
export function speaker<C extends Catalogue>(catalogue: C, language: Language) {
  return (key: TextKey<C>, params?: TextParams): string => translate(catalogue, language, key, params);
}
