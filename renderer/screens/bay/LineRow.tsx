import type { OperationState } from '../../../shared/domain/vocabulary.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { StateMark, type VisibleState } from '../../ui/StateMark.tsx';
import type { ActionView } from './bay.actions.ts';
import type { LineView } from './bay.model.ts';
import { Tile } from './Tile.tsx';
import { useLineNote } from './useLineNote.ts';
import { operationName } from './words.ts';
import './checks.css';

const marks: Record<OperationState, VisibleState> = {
  planned: 'waiting',
  working: 'on-track',
  held: 'held',
  done: 'done',
  dropped: 'done',
};

type Props = { line: LineView; begin: ActionView; onChoose: (line: LineView) => void };

/** One line of work: what, how far, and what stands in its way. */
export function LineRow({ line, begin, onChoose }: Props) {
  const t = useText(bayTexts);
  const check = useText(checksTexts);
  const word = useText(wordsTexts);
  const language = useLanguage();
  const { operation, current } = line;
  const note = useLineNote(line, begin);
  const begun = operation.state === 'working' || operation.state === 'held';
  return (
    <li
      className={`bay-line bay-line-${line.unchecked ? 'unchecked' : operation.state}${current ? ' bay-line-current' : ''}`}
    >
      <Tile className="bay-line-tile" onPress={() => onChoose(line)} pressed={current}>
        <span className="bay-line-number figure">{line.number}</span>
        <span className="bay-line-name">
          <span className="bay-line-words">{operationName(language, operation)}</span>
          {operation.addition && <span className="bay-tag">{t('addition')}</span>}
          {operation.reworks > 0 && <span className="bay-tag">{t('rework')}</span>}
        </span>
        <span className="bay-line-state">
          <StateMark
            state={line.unchecked ? 'at-risk' : marks[operation.state]}
            label={note.state ?? word(`operationState.${operation.state}`)}
          />
        </span>
        <span className="bay-line-more">
          {line.said !== null ? (
            <span className="bay-line-said">{check(line.said.kind, { text: line.said.text })}</span>
          ) : begun ? (
            <ProgressBar worked={line.worked} standard={operation.minutes} />
          ) : (
            <span className={`bay-line-${note.kind}`}>{note.text}</span>
          )}
        </span>
      </Tile>
    </li>
  );
}
