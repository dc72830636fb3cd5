/**
 * Texts of the program. A catalogue holds both languages of a text side by side, so that a text cannot exist in one
 * language only, and each screen ships its own catalogue: the lounge page has to stay under 100 KB with React in it,
 * which a general i18n library alone would break.
 */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text: Chinese first, English second. */
type Text = readonly [zh: string, en: string];
export type Catalogue<K extends string = string> = Readonly<Record<K, Text>>;
export type TextKey<C extends Catalogue> = Extract<keyof C, string>;
export type TextParams = Readonly<Record<string, string | number>>;

/** Declares a catalogue; the keys become the type that `translate` accepts. */
export function texts<const C extends Catalogue>(catalogue: C): C {
  return catalogue;
}

/**
 * The text of `key` in `language`. `{name}` is replaced by the parameter; `{n|# car|# cars}` chooses by number
 * (one | other, `#` is the number; Chinese texts need only `{n}`). A missing parameter stays visible as `{name}`.
 */
export function translate<C extends Catalogue>(
  catalogue: C,
  language: Language,
  key: TextKey<C>,
  params: TextParams = {},
): string {
  const text = (catalogue[key] as Text)[language === 'en' ? 1 : 0];
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return String(value);
    return (value === 1 ? one : other).replaceAll('#', String(value));
  });
}

/** The closest of our languages to a browser's or system's tag (`zh-TW` → `zh-CN`, anything else → `en`). */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
