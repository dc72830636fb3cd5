import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useSubject } from './useSubject.ts';

/** Work falls away, with a reason (J2). */
export function DropDialog({ operationId }: { operationId: string }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const subject = useSubject(operationId);
  if (subject === undefined) return null;
  const what = `${t('do.drop')} ${subject.name}`;
  return (
    <ReasonDialog
      danger
      title={what}
      ok={t('do.drop')}
      onReason={async (reason) => (await act('operation.drop', { operationId, reason }, { what })).ok}
    />
  );
}
