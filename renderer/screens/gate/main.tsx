import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Language, languageOf } from '../../../shared/i18n/translate.ts';
import { chooseLanguage, chosenLanguage } from '../../kiosk/chosenLanguage.ts';
import { useDocumentLanguage } from '../../kiosk/useScreenLanguage.ts';
import { LiveView } from '../../live/LiveView.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { takeHandedToken, takeReason } from './address.ts';
import { Gate } from './Gate.tsx';
import '../../ui/tokens.css';
import '../../ui/base.css';

function Page() {
  const [language, setLanguage] = useState<Language>(() => chosenLanguage() ?? languageOf(navigator.language));
  useDocumentLanguage(language);
  const choose = (next: Language) => {
    chooseLanguage(next);
    setLanguage(next);
  };
  return (
    <LanguageProvider language={language}>
      <Gate out={out} onLanguage={choose} />
    </LanguageProvider>
  );
}

takeHandedToken();
const out = takeReason();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <LiveView>
      <Page />
    </LiveView>,
  );
}
