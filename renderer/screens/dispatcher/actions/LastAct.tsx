import { Button } from 'antd';
import { finalRefusal } from '../../../../shared/domain/undo.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useRow } from '../../../live/useRows.ts';
import { useText } from '../../../ui/language.tsx';
import { useDispatch } from '../dispatch.state.ts';
import { UNDOABLE_COMMANDS } from './undo.model.ts';
import { useUndo } from './useUndo.ts';

/** The last thing done on this board, with the way back (J10). Always there, so that nothing moves when something is done. */
export function LastAct() {
  const t = useText(dispatcherTexts);
  const last = useDispatch((state) => state.last);
  const undo = useUndo();
  const file = useRow('visit', last?.visitId ?? '')?.file;
  const final = last !== null && file !== undefined && finalRefusal(file, last.type === 'visit.move') !== null;
  return (
    <div className="last-act" role="status">
      {last !== null && (
        <>
          <span className="last-act-what">{last.what}</span>
          {UNDOABLE_COMMANDS.has(last.type) && !final && (
            <Button size="small" onClick={undo} title={t('keyHint', { key: 'Z' })}>
              {t('takeBack')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
