import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useRow } from '../../../live/useRows.ts';
import { useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

/** The whole order falls away; clocks on it stop. */
export function CancelDialog({ visitId }: { visitId: string }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const visit = useRow('visit', visitId)?.file.visit;
  if (visit === undefined) return null;
  const what = `${t('do.cancel')} ${plateOrPickup(visit.plate, visit.pickup)}`;
  return (
    <ReasonDialog
      danger
      title={what}
      ok={t('do.cancel')}
      onReason={async (reason) => (await act('visit.cancel', { visitId, reason }, { what })).ok}
    />
  );
}
