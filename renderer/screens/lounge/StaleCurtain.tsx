import { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import { useText } from '../../ui/language.tsx';

/** L3: what is on the screen is old. Said across the whole of it, since everything below has to be taken as history. */
export function StaleCurtain({ time }: { time: string }) {
  const t = useText(loungeTexts);
  return (
    <div className="lounge-stale" role="alert">
      <div className="lounge-stale-words">
        <p className="lounge-stale-title">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 2h4v12H3zM9 2h4v12H9z" fill="currentColor" />
          </svg>
          {t('stale', { time })}
        </p>
        <p className="lounge-stale-text">{t('staleText')}</p>
      </div>
    </div>
  );
}
