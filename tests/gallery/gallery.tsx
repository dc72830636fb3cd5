import { type ComponentType, lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../../renderer/ui/language.tsx';
import { languageOf } from '../../shared/i18n/translate.ts';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import './gallery.css';

/** `?view=board&lang=en&theme=dark`: one part of the design system at a time. */
const asked = new URLSearchParams(location.search);
const language = languageOf(asked.get('lang') ?? 'zh');
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';

const views: Record<string, ComponentType<{ theme: 'light' | 'dark' }>> = {
  states: lazy(() => import('./StatesView.tsx')),
  touch: lazy(() => import('./TouchView.tsx')),
  pads: lazy(() => import('./PadsView.tsx')),
  feedback: lazy(() => import('./FeedbackView.tsx')),
  desk: lazy(() => import('./DeskView.tsx')),
  board: lazy(() => import('./BoardView.tsx')),
};

document.documentElement.lang = language;
document.documentElement.dataset.theme = theme;

const View = views[asked.get('view') ?? 'states'];
const root = document.getElementById('root');
if (root !== null && View !== undefined) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider language={language}>
        <Suspense>
          <View theme={theme} />
        </Suspense>
      </LanguageProvider>
    </StrictMode>,
  );
}
