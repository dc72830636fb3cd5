import { causeOf } from '../../../shared/domain/verdict/cause.ts';
import type { Verdict } from '../../../shared/domain/verdict/verdict.types.ts';
import { minutesText } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { verdictTexts } from '../../../shared/i18n/verdict.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { kindOf } from './bar.model.ts';

/** The minutes by owner, numbered as in the bar, down to their sum: the time from arrival to the compared stamp (V8). */
export function ShareTable({ verdict: { shares, minutesLate } }: { verdict: Verdict }) {
  const t = useText(verdictTexts);
  const word = useText(ontimeWordsTexts);
  const language = useLanguage();
  const total = shares.reduce((sum, { minutes }) => sum + minutes, 0);
  const cause = minutesLate > 0 ? causeOf(shares) : null;
  if (total === 0) return null;
  const percent = (part: number) => (part < 0.005 ? t('underPercent') : t('percent', { n: Math.round(part * 100) }));
  return (
    <table className="verdict-shares">
      <caption className="sr-only">{t('minutes')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('owner')}</th>
          <th scope="col">{t('duration')}</th>
          <th scope="col">{t('share')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ owner, minutes }, i) => (
          <tr key={owner} data-cause={owner === cause}>
            <th scope="row">
              <span className="verdict-owner">
                <span className={`verdict-swatch verdict-${kindOf(owner)}`} data-cause={owner === cause}>
                  <b>{i + 1}</b>
                </span>
                {word(`share.${owner}`)}
              </span>
            </th>
            <td className="figure">{minutesText(language, minutes)}</td>
            <td className="figure">{percent(minutes / total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td className="figure">{minutesText(language, total)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
