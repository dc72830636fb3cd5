import { createContext, type ReactNode, useContext, useMemo } from 'react';
import {
  type Catalogue,
  type Language,
  type TextKey,
  type TextParams,
  translate,
} from '../../shared/i18n/translate.ts';

const LanguageContext = createContext<Language>('zh-CN');

/** Gives everything below the screen's language; switching it re-renders, nothing is reloaded. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The screen's language. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** `t(key, params)` over one catalogue, in the screen's language; the same function until the language changes. */
export function useText<C extends Catalogue>(catalogue: C): (key: TextKey<C>, params?: TextParams) => string {
  const language = useLanguage();
  return useMemo(() => (key, params) => translate(catalogue, language, key, params), [catalogue, language]);
}
