import { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import { useText } from '../../ui/language.tsx';

/** The lounge before the first car: a greeting, and what will be seen here. */
export function Welcome() {
  const t = useText(loungeTexts);
  return (
    <div className="lounge-welcome">
      <svg className="lounge-welcome-car" viewBox="0 0 240 84" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="5" strokeLinecap="round" strokeLinejoin="round">
          <path d="M28 66H14a6 6 0 0 1-6-6V50c0-7 4-11 11-12l33-6 27-20c6-4 12-6 19-6h38c8 0 15 3 21 9l20 19 33 5c9 1 14 6 14 14v7a6 6 0 0 1-6 6h-12M74 66h90" />
          <circle cx="51" cy="64" r="15" />
          <circle cx="187" cy="64" r="15" />
          <path d="M72 32h98M122 9v23" />
        </g>
      </svg>
      <p className="lounge-welcome-title">{t('emptyTitle')}</p>
      <p className="lounge-welcome-text">{t('emptyText')}</p>
      <p className="lounge-welcome-hint">{t('emptyHint', { example: 'A017' })}</p>
    </div>
  );
}
