import { useEffect } from 'react';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { IdentifyFlash } from '../../kiosk/IdentifyFlash.tsx';
import { useNightReload } from '../../kiosk/nightReload.ts';
import { useRightPage } from '../../kiosk/useRightPage.ts';
import { useRow } from '../../live/useRows.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { BayScreen } from './BayScreen.tsx';
import { useBayLanguage } from './useBayLanguage.ts';
import './bay.css';

/** Nobody restarts a terminal that broke; it tries again by itself, s. */
const RETRY_AFTER = 20;

/** The page of a bay terminal. */
export function BayPage() {
  const [language, changeLanguage] = useBayLanguage();
  useRightPage('bay');
  useNightReload(useRow('shop', 'shop')?.shop.hours.timeZone);
  useEffect(() => {
    document.title = translate(bayTexts, language, 'title');
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <ErrorBoundary retryAfter={RETRY_AFTER}>
        <BayScreen onLanguage={changeLanguage} />
        <IdentifyFlash />
      </ErrorBoundary>
    </LanguageProvider>
  );
}
