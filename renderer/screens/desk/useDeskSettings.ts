import { useCallback, useState } from 'react';
import { LANGUAGES, type Language, languageOf } from '../../../shared/i18n/translate.ts';
import { useConnection } from '../../live/useConnection.ts';
import type { Theme } from '../../ui/tokens.ts';

const LANGUAGE_KEY = 'bayboard.language';
const THEME_KEY = 'bayboard.theme';

function stored<T extends string>(key: string, known: readonly T[]): T | undefined {
  const value = localStorage.getItem(key);
  return known.find((one) => one === value);
}

export type DeskSettings = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
};

/** Language and theme of this screen, kept on it. Until somebody chooses, the language the hub has set for it, else the browser's. */
export function useDeskSettings(): DeskSettings {
  const fromHub = useConnection().language;
  const [chosen, changeLanguage] = useState<Language | undefined>(() => stored(LANGUAGE_KEY, LANGUAGES));
  const language = chosen ?? fromHub ?? languageOf(navigator.language);
  const [theme, changeTheme] = useState<Theme>(() => stored(THEME_KEY, ['light', 'dark'] as const) ?? 'light');
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(LANGUAGE_KEY, next);
    changeLanguage(next);
  }, []);
  const setTheme = useCallback((next: Theme) => {
    localStorage.setItem(THEME_KEY, next);
    changeTheme(next);
  }, []);
  return { language, setLanguage, theme, setTheme };
}
