import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Catalogue, translate } from '../../shared/i18n/translate.ts';
import { LiveView } from '../live/LiveView.tsx';
import { LanguageProvider } from '../ui/language.tsx';
import { CrashReload } from './CrashReload.tsx';
import { IdentifyFlash } from './IdentifyFlash.tsx';
import { useScreenLanguage } from './useScreenLanguage.ts';
import '../ui/tokens.css';
import '../ui/base.css';

type Kiosk = {
  /** Its text `broken` is shown while a crashed page waits to load again. */
  texts: Catalogue<'broken'>;
  /** Class of the page while there is nothing else on it. */
  startClass: string;
  screen: ReactNode;
};

/** Puts a screen that nobody operates on its page: connected, in its language, back by itself after a crash. */
export function showKiosk(kiosk: Kiosk): void {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <LiveView>
      <KioskPage {...kiosk} />
    </LiveView>,
  );
}

function KioskPage({ texts, startClass, screen }: Kiosk) {
  const language = useScreenLanguage();
  return (
    <LanguageProvider language={language}>
      <CrashReload fallback={<div className={startClass}>{translate(texts, language, 'broken')}</div>}>
        {screen}
        <IdentifyFlash />
      </CrashReload>
    </LanguageProvider>
  );
}
