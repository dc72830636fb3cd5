import { Form, Input } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useReader } from '../../../live/useReader.ts';
import { useText } from '../../../ui/language.tsx';
import { ShopTimeField } from '../../../ui/ShopTimeField.tsx';
import { useAct } from '../actions/useAct.ts';
import { useZone } from '../board/useShopTime.ts';
import { FormDialog } from './FormDialog.tsx';

type Values = { end: number; reason: string };

/** J9: what the hub closed at shift end is confirmed as it is, or corrected with a reason. */
export function LabourDialog({ labourId }: { labourId: string }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const now = useNow(60_000);
  const zone = useZone();
  const shop = useReader();
  const labour = shop.visitOfPart('labour', labourId)?.labour.find((one) => one.id === labourId);
  const [form] = Form.useForm<Values>();
  if (labour === undefined || labour.end === null) return null;
  const what = `${t('labourTitle')} ${shop.person(labour.personId)?.name ?? ''}`;
  const submit = async (values: Values) => (await act('labour.confirm', { labourId, ...values }, { what })).ok;
  return (
    <FormDialog
      form={form}
      title={what}
      ok={t('labourConfirm')}
      initial={{ end: labour.end, reason: '' }}
      onSubmit={submit}
    >
      <p className="ask-note">{t('labourNote')}</p>
      <div className="form-row">
        <Form.Item name="end" label={t('labourEnd')} rules={[{ required: true, message: t('labourEnd') }]}>
          <ShopTimeField timeZone={zone} now={now} allowClear={false} />
        </Form.Item>
        <Form.Item name="reason" label={t('labourReason')}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
