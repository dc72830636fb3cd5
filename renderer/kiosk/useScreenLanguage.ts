import { useEffect } from 'react';
import { type Language, languageOf } from '../../shared/i18n/translate.ts';
import { useConnection } from '../live/useConnection.ts';
import { chosenLanguage } from './chosenLanguage.ts';

/**
 * The language of a screen nobody operates: what its address asks for (`?lang=en`), else what was chosen on it at the
 * gate, else what the hub has set for it, else the browser's. Written on the document for fonts and screen readers.
 */
export function useScreenLanguage(): Language {
  const { language: set } = useConnection();
  const asked = new URLSearchParams(window.location.search).get('lang');
  const language = asked === null ? (chosenLanguage() ?? set ?? languageOf(navigator.language)) : languageOf(asked);
  useDocumentLanguage(language);
  return language;
}

/** Says in which language the document is. */
export function useDocumentLanguage(language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}
