import { causeOf } from '../../../shared/domain/verdict/cause.ts';
import type { Verdict } from '../../../shared/domain/verdict/verdict.types.ts';
import { dayTime, minutesText } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { verdictTexts } from '../../../shared/i18n/verdict.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { kindOf, layBar, numbersOf } from './bar.model.ts';

const MINUTE = 60_000;
/** Narrower than this, in percent, a piece shows no number. */
const NUMBERED = 3.5;

type Props = { verdict: Verdict; now: number; timeZone: string };

/** The visit from arrival on as one bar, each stretch its owner's, with the promise as a line across it (V8). */
export function VerdictBar({ verdict, now, timeZone }: Props) {
  const t = useText(verdictTexts);
  const word = useText(ontimeWordsTexts);
  const language = useLanguage();
  const { stretches, shares, basis, minutesLate } = verdict;
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return <p className="verdict-quiet">{t('noMinutes')}</p>;
  const { pieces, mark } = layBar(stretches, basis?.at ?? null);
  const numbers = numbersOf(stretches);
  const cause = minutesLate > 0 ? causeOf(shares) : null;
  const clock = (at: number) => dayTime(language, at, now, timeZone);
  const list = stretches.map(({ owner, from, to }) =>
    t('barItem', { owner: word(`share.${owner}`), time: minutesText(language, (to - from) / MINUTE) }),
  );
  return (
    <div className="verdict-axis">
      {mark !== null && basis !== null && (
        <div className="verdict-promise-row">
          <span
            className="figure"
            data-side={mark < 25 ? 'right' : mark > 75 ? 'left' : 'middle'}
            style={{ left: `${mark}%` }}
          >
            {t('basis', { time: clock(basis.at) })}
          </span>
        </div>
      )}
      <div
        className="verdict-bar"
        role="img"
        aria-label={t('bar', { from: clock(first.from), to: clock(last.to), list: list.join(t('between')) })}
      >
        {pieces.map(({ owner, from, left, width }, i) => (
          <div
            key={from}
            className={`verdict-piece verdict-${kindOf(owner)}`}
            data-cause={owner === cause}
            title={`${list[i] ?? ''} · ${clock(from)}`}
            style={{ left: `${left}%`, width: `${width}%` }}
          >
            {width >= NUMBERED && <b>{numbers.get(owner)}</b>}
          </div>
        ))}
        {mark !== null && <i className="verdict-promise" style={{ left: `${mark}%` }} />}
      </div>
      <div className="verdict-ends">
        <span className="figure">{clock(first.from)}</span>
        <span className="figure">{clock(last.to)}</span>
      </div>
    </div>
  );
}
