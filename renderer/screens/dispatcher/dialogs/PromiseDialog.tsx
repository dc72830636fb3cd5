import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useRow } from '../../../live/useRows.ts';
import { PromiseDialog as PromiseForm } from '../../../parts/PromiseDialog.tsx';
import { useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { closeDialog } from '../dispatch.state.ts';

/** What the customer was told, as reception says it; what was refused is said by the act itself. */
export function PromiseDialog({ visitId }: { visitId: string }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const file = useRow('visit', visitId)?.file;
  const shop = useRow('shop', 'shop')?.shop;
  if (file === undefined || shop === undefined) return null;
  const what = `${t('do.promise')} ${plateOrPickup(file.visit.plate, file.visit.pickup)}`;
  return (
    <PromiseForm
      title={what}
      file={file}
      shop={shop}
      onSave={async (payload) => (await act('visit.promise', payload, { what })).ok}
      onClose={closeDialog}
    />
  );
}
