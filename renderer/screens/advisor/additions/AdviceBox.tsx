import { Button } from 'antd';
import type { Advice } from '../../../../shared/domain/additions.ts';
import { shopDate } from '../../../../shared/domain/calendar.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { minutesText, money } from '../../../../shared/i18n/format.ts';
import type { AdviceList } from '../../../../shared/views/advice.list.ts';
import { useRead } from '../../../live/useRead.ts';
import { ReadNote } from '../../../parts/reading/ReadNote.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useAdditionName } from './useAdditionName.ts';
import './additions.css';

type Props = {
  /** Below `/api/v1`; null: no car yet. */
  path: string | null;
  timeZone: string;
  /** Not among these visits: what was declined today stands in the car's own list. */
  exceptVisitId?: string;
  /** Takes the work into the order; absent where nothing can be added. */
  onAdd?: (standardId: string) => void;
  /** Lines of the time table that are ordered already. */
  chosen?: readonly string[];
};

/** What the customer declined at an earlier visit and still is to be done. Shows nothing where there is nothing. */
export function AdviceBox({ path, timeZone, exceptVisitId, onAdd, chosen = [] }: Props) {
  const t = useText(additionsTexts);
  const reading = useRead<AdviceList>(path);
  const lines = (reading.answer?.advice ?? []).filter(({ visitId }) => visitId !== exceptVisitId);
  if (lines.length === 0) return <ReadNote reading={reading} />;
  return (
    <section className="advice">
      <h3>▲ {t('advice')}</h3>
      <ul>
        {lines.map((advice) => (
          <Line key={advice.addition.id} advice={advice} timeZone={timeZone} onAdd={onAdd} chosen={chosen} />
        ))}
      </ul>
    </section>
  );
}

type LineProps = { advice: Advice; timeZone: string; onAdd: Props['onAdd']; chosen: readonly string[] };

function Line({ advice: { addition }, timeZone, onAdd, chosen }: LineProps) {
  const t = useText(additionsTexts);
  const language = useLanguage();
  const nameOf = useAdditionName();
  const { offer, answer } = addition;
  const code = offer?.standardId ?? null;
  const said = [
    answer === null ? '' : shopDate(answer.at, timeZone),
    offer === null ? '' : minutesText(language, offer.minutes),
    offer?.amountFen == null ? '' : money(offer.amountFen),
  ];
  return (
    <li>
      <strong>{nameOf(addition)}</strong>
      <span>{said.filter(Boolean).join(' · ')}</span>
      {onAdd && code !== null && (
        <Button size="small" disabled={chosen.includes(code)} onClick={() => onAdd(code)}>
          {t('adviceAdd')}
        </Button>
      )}
    </li>
  );
}
