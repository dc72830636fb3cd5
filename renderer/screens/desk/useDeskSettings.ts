import { useCallback, useState } from 'react';
import { LANGUAGES, type Language, languageOf } from '../../../shared/i18n/translate.ts';
import { useConnection } from '../../live/useConnection.ts';
import { storeChoice, storedChoice } from '../../ui/storage.ts';
import type { Theme } from '../../ui/tokens.ts';

const LANGUAGE_KEY = 'bayboard.language';
const THEME_KEY = 'bayboard.theme';

export type DeskSettings = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
};

/** Language and theme of this screen, kept on it. Until somebody chooses, the language the hub has set for it, else the browser's. */
export function useDeskSettings(): DeskSettings {
  const fromHub = useConnection().language;
  const [chosen, changeLanguage] = useState<Language | null>(() => storedChoice(LANGUAGE_KEY, LANGUAGES));
  const language = chosen ?? fromHub ?? languageOf(navigator.language);
  const [theme, changeTheme] = useState<Theme>(() => storedChoice(THEME_KEY, ['light', 'dark'] as const) ?? 'light');
  const setLanguage = useCallback((next: Language) => {
    storeChoice(LANGUAGE_KEY, next);
    changeLanguage(next);
  }, []);
  const setTheme = useCallback((next: Theme) => {
    storeChoice(THEME_KEY, next);
    changeTheme(next);
  }, []);
  return { language, setLanguage, theme, setTheme };
}
