import { useCallback, useState } from 'react';
import { type Language, languageOf } from '../../../shared/i18n/translate.ts';
import { chooseLanguage, chosenLanguage } from '../../kiosk/chosenLanguage.ts';
import { useDocumentLanguage } from '../../kiosk/useScreenLanguage.ts';
import { useConnection } from '../../live/useConnection.ts';

/** This terminal's language (what was chosen here, else what the hub set for it, else the browser's), and a switch. */
export function useBayLanguage(): [Language, () => void] {
  const fromHub = useConnection().language;
  const [own, setOwn] = useState(chosenLanguage);
  const language = own ?? fromHub ?? languageOf(navigator.language);
  useDocumentLanguage(language);
  const change = useCallback(() => {
    const next = language === 'en' ? 'zh-CN' : 'en';
    chooseLanguage(next);
    setOwn(next);
  }, [language]);
  return [language, change];
}
