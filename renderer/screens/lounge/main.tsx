import { createRoot } from 'react-dom/client';
import { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { CrashReload } from '../../kiosk/CrashReload.tsx';
import { IdentifyFlash } from '../../kiosk/IdentifyFlash.tsx';
import { useScreenLanguage } from '../../kiosk/useScreenLanguage.ts';
import { LiveView } from '../../live/LiveView.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { Lounge } from './Lounge.tsx';
import '../../ui/tokens.css';
import '../../ui/base.css';

function Page() {
  const language = useScreenLanguage();
  const broken = <div className="lounge-start">{translate(loungeTexts, language, 'broken')}</div>;
  return (
    <LanguageProvider language={language}>
      <CrashReload fallback={broken}>
        <Lounge />
        <IdentifyFlash />
      </CrashReload>
    </LanguageProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <LiveView>
      <Page />
    </LiveView>,
  );
}
