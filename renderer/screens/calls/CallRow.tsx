import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import type { CallLine } from '../../../shared/views/followUp.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { CALL_MARKS } from './calls.model.ts';

type Props = { line: CallLine; zone: string; chosen: boolean; onChoose: () => void };

/** A customer of the worklist. */
export function CallRow({ line, zone, chosen, onChoose }: Props) {
  const t = useText(callsTexts);
  const words = useText(ontimeWordsTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const { plate, pickup, customer, deliveredAt, state, tries, lastAt } = line;
  const isOver = state === 'done' || state === 'given-up';
  return (
    <li>
      <button type="button" className="calls-row" aria-pressed={chosen} onClick={onChoose}>
        <strong>{plateOrPickup(plate, pickup)}</strong>
        <StateMark state={CALL_MARKS[state]} label={words(`callState.${state}`)} />
        <span>
          {customer?.name || t('noName')} · {dayTime(language, deliveredAt, now, zone)}
        </span>
        <span className="calls-quiet">
          {isOver && lastAt !== null && t('calledAt', { time: dayTime(language, lastAt, now, zone) })}
          {!isOver && tries > 0 && t('tries', { n: tries })}
        </span>
      </button>
    </li>
  );
}
