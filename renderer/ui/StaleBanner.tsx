import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import './feedback.css';
import './hatch.css';

type Props = {
  /** The shop-clock time of the last data, as shown to people ("14:32"). */
  time: string;
  /** How old the data is, seconds. */
  age: number;
  /** What that means for whoever works here. */
  hint?: string;
};

/** L3: says that what is below is no longer live, since when and for how long. Whoever renders it decides when. */
export function StaleBanner({ time, age, hint }: Props) {
  const t = useText(uiTexts);
  const minutes = Math.floor(age / 60);
  const since =
    age < 60
      ? t('staleForSeconds', { n: Math.max(0, Math.floor(age)) })
      : minutes < 60
        ? t('staleForMinutes', { n: minutes })
        : t('staleForHours', { n: Math.floor(minutes / 60) });
  return (
    <div className="stale-banner hatch hatch-stale" role="alert">
      <span className="stale-banner-text">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 2h4v12H3zM9 2h4v12H9z" fill="currentColor" />
        </svg>
        <strong>{t('staleSince', { time })}</strong>
        <span aria-hidden="true">{since}</span>
        {hint !== undefined && <span>{hint}</span>}
      </span>
    </div>
  );
}
