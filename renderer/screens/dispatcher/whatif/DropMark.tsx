import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { StateMark, stateClass } from '../../../ui/StateMark.tsx';
import { useMark } from './whatIf.state.ts';
import './whatif.css';

/** On a card whose promise the drop would break or save. */
export function DropMark({ visitId }: { visitId: string }) {
  const t = useText(suggestTexts);
  const mark = useMark(visitId);
  if (mark === null) return null;
  const state = mark === 'late' ? 'late' : 'on-track';
  return (
    <span className={`drop-mark ${stateClass(state)}`}>
      <StateMark state={state} shapeOnly />
      {t(mark === 'late' ? 'markLate' : 'markSaved')}
    </span>
  );
}
