import { App } from 'antd';
import { HashRouter } from 'react-router';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { DeskProvider } from '../../ui/DeskProvider.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { DeskGate } from './DeskGate.tsx';
import { useDeskSettings } from './useDeskSettings.ts';

/** The desk page: one session, one language and theme, and whatever screens its role may open. */
export function Desk() {
  return (
    <LiveDesk>
      <Dressed />
    </LiveDesk>
  );
}

function Dressed() {
  const settings = useDeskSettings();
  return (
    <LanguageProvider language={settings.language}>
      <DeskProvider theme={settings.theme}>
        <App className="desk-app" message={{ maxCount: 3 }}>
          <ErrorBoundary>
            <HashRouter>
              <DeskGate>{(identity) => <DeskFrame identity={identity} settings={settings} />}</DeskGate>
            </HashRouter>
          </ErrorBoundary>
        </App>
      </DeskProvider>
    </LanguageProvider>
  );
}
