import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import './feedback.css';

type Props = {
  link: 'live' | 'behind' | 'offline';
  /** Commands kept on this screen and not yet confirmed by the hub. */
  waiting: number;
};

const words = { live: 'online', behind: 'catchingUp', offline: 'offline' } as const;

/** The screen's link to the hub, and how many taps wait to be sent. */
export function OfflineBadge({ link, waiting }: Props) {
  const t = useText(uiTexts);
  return (
    <span className={`link-badge link-badge-${link}`} role="status">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {link === 'live' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
        {link === 'behind' && (
          <path d="M8 2a6 6 0 1 0 6 6M8 2v5M5 4.5 8 7l3-2.5" fill="none" stroke="currentColor" strokeWidth="2" />
        )}
        {link === 'offline' && <path d="M3 3 13 13M13 3 3 13" fill="none" stroke="currentColor" strokeWidth="2.6" />}
      </svg>
      <span>{t(words[link])}</span>
      {waiting > 0 && <span className="link-badge-waiting">{t('tapsWaiting', { n: waiting })}</span>}
    </span>
  );
}
