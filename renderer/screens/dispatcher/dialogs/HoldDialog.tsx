import { Checkbox, Form, Input, Radio } from 'antd';
import { HOLD_REASONS, type ReasonCode } from '../../../../shared/domain/reasons.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useText } from '../../../ui/language.tsx';
import { ShopTimeField } from '../../../ui/ShopTimeField.tsx';
import { useAct } from '../actions/useAct.ts';
import { useZone } from '../board/useShopTime.ts';
import { FormDialog } from './FormDialog.tsx';
import { type Subject, useSubject } from './useSubject.ts';

type Values = { reason: ReasonCode; note: string; expectedEnd: number | null; carFree: boolean };

/** Why work stops, until when, and whether the car may be worked on meanwhile (J4). */
export function HoldDialog({ operationId }: { operationId: string }) {
  const subject = useSubject(operationId);
  return subject && <HoldForm subject={subject} />;
}

function HoldForm({ subject: { operation, name } }: { subject: Subject }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const act = useAct();
  const now = useNow(60_000);
  const zone = useZone();
  const [form] = Form.useForm<Values>();
  const submit = async (values: Values) => {
    const what = `${t('do.hold')} ${name}`;
    return (await act('operation.hold', { operationId: operation.id, ...values }, { what })).ok;
  };
  const initial = { note: '', expectedEnd: null, carFree: true };
  return (
    <FormDialog form={form} title={`${t('do.hold')} ${name}`} ok={t('do.hold')} initial={initial} onSubmit={submit}>
      <Form.Item name="reason" label={t('holdReason')} rules={[{ required: true, message: t('holdReasonNeeded') }]}>
        <Radio.Group className="reason-grid">
          {HOLD_REASONS.map((reason) => (
            <Radio key={reason} value={reason}>
              {words(`reason.${reason}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <div className="form-row">
        <Form.Item name="expectedEnd" label={t('holdUntil')}>
          <ShopTimeField timeZone={zone} now={now} placeholder={t('holdOpen')} />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
      <Form.Item name="carFree" valuePropName="checked">
        <Checkbox>{t('carFree')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
