import { hubTexts } from '../../../shared/i18n/hub.texts.ts';
import { useHubState } from '../../live/useConnection.ts';
import { useText } from '../../ui/language.tsx';
import './hub.css';

/** H3: why taps wait although the hub is there. Over the foot of the page: nothing moves when it comes and goes. */
export function HubTrouble() {
  const t = useText(hubTexts);
  const { trouble } = useHubState();
  if (trouble === null) return null;
  return (
    <p className="hub-trouble" role="alert">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M8 1.5 15 14H1ZM8 6v4M8 12h0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>{t(`trouble.${trouble}`)}</span>
    </p>
  );
}
