import type { CSSProperties } from 'react';
import type { Chance } from '../../../shared/domain/planning/quote.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { quoteTexts } from '../../../shared/i18n/quote.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { percentOf, pointsOf } from './quote.model.ts';

/** As many columns as stand beside one another in the narrowest form. */
const COLUMNS = 6;

type Props = {
  curve: readonly Chance[];
  /** Thousandths. */
  target: number;
  at: number | null;
  now: number;
  timeZone: string;
  onTake: (at: number) => void;
};

/** What earlier times would risk: a column for each, to be chosen. */
export function QuoteCurve({ curve, target, at, now, timeZone, onTake }: Props) {
  const t = useText(quoteTexts);
  const language = useLanguage();
  return (
    <div className="quote-earlier">
      <span className="quote-quiet">{t('earlier')}</span>
      <ol className="quote-curve">
        {pointsOf(curve, COLUMNS).map((point) => {
          const [time, chance] = [dayTime(language, point.at, now, timeZone), percentOf(point.chance)];
          return (
            <li key={point.at}>
              <button
                type="button"
                aria-pressed={point.at === at}
                data-holds={point.chance >= target}
                style={{ '--share': `${point.chance / 10}%` } as CSSProperties}
                onClick={() => onTake(point.at)}
              >
                <span className="sr-only">{t('choice', { time, chance })}</span>
                <span className="figure" aria-hidden="true">
                  {chance}
                </span>
                <i aria-hidden="true" />
                <span className="figure" aria-hidden="true">
                  {time}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
