import { Segmented } from 'antd';
import type { Addition } from '../../../../shared/domain/model.ontime.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { minutesText, money } from '../../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import type { Word, Words } from './answer.model.ts';
import { useAdditionName } from './useAdditionName.ts';

type Props = { waiting: readonly Addition[]; words: Words; onChange: (words: Words) => void };

/** Each item and the customer's word on it; what has no price can only be declined. */
export function AnswerItems({ waiting, words, onChange }: Props) {
  const t = useText(additionsTexts);
  const language = useLanguage();
  const nameOf = useAdditionName();
  return (
    <ul className="answer-items">
      {waiting.map((addition) => {
        const { id, offer } = addition;
        return (
          <li key={id}>
            <span className="answer-name">{nameOf(addition)}</span>
            <span className="answer-offer">
              {offer === null
                ? t('unpriced')
                : `${money(offer.amountFen ?? 0)} · ${minutesText(language, offer.minutes)}`}
            </span>
            <Segmented<Word>
              aria-label={nameOf(addition)}
              value={words[id] ?? 'later'}
              options={[
                { value: 'approve', label: t('approves'), disabled: offer === null },
                { value: 'decline', label: t('declines') },
                { value: 'later', label: t('later') },
              ]}
              onChange={(word) => onChange({ ...words, [id]: word })}
            />
          </li>
        );
      })}
    </ul>
  );
}
