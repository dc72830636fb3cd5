import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import './ProgressBar.css';

type Props = {
  /** Minutes worked so far. */
  worked: number;
  /** Standard minutes; 0 where the time table has none. */
  standard: number;
  /** `touch` on terminals, `desk` inside a card. */
  size?: 'touch' | 'desk';
  /** Leaves the figures out where they stand beside it already. */
  barOnly?: boolean;
};

/** How the bar is divided, in percent of its width: up to standard, and beyond it. */
function split(worked: number, standard: number): { within: number; over: number; mark: number } {
  if (standard <= 0) return { within: 0, over: 0, mark: 100 };
  if (worked <= standard) return { within: (worked / standard) * 100, over: 0, mark: 100 };
  const mark = (standard / worked) * 100;
  return { within: mark, over: 100 - mark, mark };
}

/** Time worked against standard. Over standard the bar is cut at the standard, goes on in stripes, and says so in words. */
export function ProgressBar({ worked, standard, size = 'touch', barOnly = false }: Props) {
  const t = useText(uiTexts);
  const { within, over, mark } = split(worked, standard);
  const minutes = Math.floor(worked);
  const figures =
    standard > 0 ? t('workedOfStandard', { worked: minutes, standard }) : t('workedOnly', { worked: minutes });
  const overText = over > 0 ? t('overStandard', { n: Math.max(1, minutes - standard) }) : '';
  return (
    <div className={`progress progress-${size}`}>
      <div
        className="progress-track"
        role="progressbar"
        aria-label={t('progressLabel')}
        aria-valuemin={0}
        aria-valuemax={Math.max(standard, minutes)}
        aria-valuenow={minutes}
        aria-valuetext={overText === '' ? figures : t('progressText', { figures, over: overText })}
      >
        <div className="progress-within" style={{ width: `${within}%` }} />
        {over > 0 && <div className="progress-over" style={{ left: `${mark}%` }} />}
      </div>
      {!barOnly && (
        <span className="progress-text">
          <span className="figure">{figures}</span>
          {overText !== '' && <span className="progress-over-text">{overText}</span>}
        </span>
      )}
    </div>
  );
}
