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

/** A text with its parameters left open, to find it whatever they are. */
export function pattern(text: string): RegExp {
  const escaped = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replace(/\{[^}]*\}/g, '.+'));
}
