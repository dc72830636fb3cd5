import { Form } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { bayName } from '../../../../shared/i18n/format.ts';
import { useRow } from '../../../live/useRows.ts';
import { CloseBayFields, type CloseBayValues } from '../../../parts/CloseBayFields.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { FormDialog } from './FormDialog.tsx';

/** A bay goes out of service: it takes no new work until it is back (E3). */
export function CloseBayDialog({ bayId }: { bayId: string }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const act = useAct();
  const bay = useRow('bay', bayId)?.bay;
  const [form] = Form.useForm<CloseBayValues>();
  if (bay === undefined) return null;
  const what = `${t('do.closeBay')} ${bayName(language, bay.label)}`;
  const submit = async (values: CloseBayValues) => (await act('bay.close', { bayId, ...values }, { what })).ok;
  return (
    <FormDialog form={form} title={what} ok={t('do.closeBay')} initial={{ expectedBack: null }} onSubmit={submit}>
      <CloseBayFields bayId={bayId} />
    </FormDialog>
  );
}
