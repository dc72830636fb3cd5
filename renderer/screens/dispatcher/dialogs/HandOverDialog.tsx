import { Form } from 'antd';
import type { VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { excuseTexts } from '../../../../shared/i18n/excuse.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useRow } from '../../../live/useRows.ts';
import { SettleSteps, type Settles } from '../../../parts/settle/SettleSteps.tsx';
import { useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { closeDialog } from '../dispatch.state.ts';
import { FormDialog } from './FormDialog.tsx';

/** Settling fixes the verdict on the promise (V1) and neither step can be taken back (J10): asked once, here. */
export function HandOverDialog({ step, visitId }: { step: 'settle' | 'deliver'; visitId: string }) {
  const file = useRow('visit', visitId)?.file;
  if (file === undefined) return null;
  return step === 'settle' ? <Settle file={file} /> : <Deliver file={file} />;
}

function Settle({ file }: { file: VisitFile }) {
  const t = useText(dispatcherTexts);
  const excuse = useText(excuseTexts);
  const act = useAct();
  const shop = useRow('shop', 'shop')?.shop;
  if (shop === undefined) return null;
  const what = (step: string) => ({ what: `${step} ${plateOrPickup(file.visit.plate, file.visit.pickup)}` });
  const give: Settles = {
    settle: async (payload) => (await act('visit.settle', payload, what(t('do.settle')))).ok,
    excuse: async (payload) => (await act('excuse.record', payload, what(excuse('record')))).ok,
  };
  return <SettleSteps file={file} shop={shop} give={give} onClose={closeDialog} />;
}

function Deliver({ file: { visit } }: { file: VisitFile }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const [form] = Form.useForm<object>();
  const what = `${t('do.deliver')} ${plateOrPickup(visit.plate, visit.pickup)}`;
  const submit = async () => (await act('visit.deliver', { visitId: visit.id }, { what })).ok;
  return (
    <FormDialog form={form} title={what} ok={t('do.deliver')} initial={{}} onSubmit={submit}>
      <p>{t('ask.deliver', { pickup: visit.pickup })}</p>
    </FormDialog>
  );
}
