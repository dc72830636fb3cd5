import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { useTakeBackEvent } from '../actions/useUndo.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

/** J10: after ten seconds only the controller takes something back, and says why. */
export function UndoDialog({ seq, what }: { seq: number; what: string }) {
  const t = useText(dispatcherTexts);
  const takeBack = useTakeBackEvent();
  return (
    <ReasonDialog
      title={t('takeBackWhat', { what })}
      ok={t('takeBack')}
      onReason={(reason) => takeBack(seq, reason, what)}
    />
  );
}
