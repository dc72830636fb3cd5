import { SATISFACTION_ITEMS } from '../../../shared/domain/calls.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { useText } from '../../ui/language.tsx';

const POINTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

type Props = { scores: readonly number[]; onChange: (scores: readonly number[]) => void };

/** Ten items, 1 to 10 each, one tap an item; the same tap again takes it back. */
export function Scores({ scores, onChange }: Props) {
  const t = useText(callsTexts);
  const words = useText(ontimeWordsTexts);
  const give = (at: number, n: number) => onChange(scores.map((old, i) => (i === at ? (old === n ? 0 : n) : old)));
  return (
    <fieldset className="calls-scores">
      <legend>{t('scores')}</legend>
      {SATISFACTION_ITEMS.map((item, at) => {
        const name = words(`satisfaction.${item}`);
        return (
          <div key={item} role="group" aria-label={name}>
            <span>{name}</span>
            {POINTS.map((n) => (
              <button
                key={n}
                type="button"
                aria-label={t('score', { item: name, n })}
                aria-pressed={scores[at] === n}
                onClick={() => give(at, n)}
              >
                {n}
              </button>
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}
