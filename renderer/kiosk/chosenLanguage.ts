import { LANGUAGES, type Language } from '../../shared/i18n/translate.ts';
import { storeChoice, storedChoice } from '../ui/storage.ts';

const KEY = 'bayboard.language';

/** The language somebody chose on this screen; null when nobody did, or the browser refuses storage. */
export function chosenLanguage(): Language | null {
  return storedChoice(KEY, LANGUAGES);
}

export function chooseLanguage(language: Language): void {
  storeChoice(KEY, language);
}
