import { Form } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useRow } from '../../../live/useRows.ts';
import { useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { FormDialog } from './FormDialog.tsx';

/** Settling fixes the verdict on the promise (V1) and neither step can be taken back (J10): asked once, here. */
export function HandOverDialog({ step, visitId }: { step: 'settle' | 'deliver'; visitId: string }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const visit = useRow('visit', visitId)?.file.visit;
  const [form] = Form.useForm<object>();
  if (visit === undefined) return null;
  const what = `${t(`do.${step}`)} ${plateOrPickup(visit.plate, visit.pickup)}`;
  const submit = async () => (await act(`visit.${step}`, { visitId }, { what })).ok;
  return (
    <FormDialog form={form} title={what} ok={t(`do.${step}`)} initial={{}} onSubmit={submit}>
      <p>{t(`ask.${step}`, { pickup: visit.pickup })}</p>
    </FormDialog>
  );
}
