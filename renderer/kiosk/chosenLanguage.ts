import { LANGUAGES, type Language } from '../../shared/i18n/translate.ts';

const KEY = 'bayboard.language';

/** The language somebody chose on this screen; null when nobody did, or the browser refuses storage. */
export function chosenLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(KEY);
    return LANGUAGES.find((language) => language === kept) ?? null;
  } catch {
    return null;
  }
}

export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The page keeps it until it is closed.
  }
}
