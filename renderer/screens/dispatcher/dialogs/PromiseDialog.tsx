import { Checkbox, Form, Input, Radio, Select } from 'antd';
import {
  PROMISE_CAUSES,
  PROMISE_MEANS,
  type PromiseCause,
  type PromiseMeans,
} from '../../../../shared/domain/vocabulary.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow } from '../../../live/useRows.ts';
import { useText } from '../../../ui/language.tsx';
import { ShopTimeField } from '../../../ui/ShopTimeField.tsx';
import { useAct } from '../actions/useAct.ts';
import { useZone } from '../board/useShopTime.ts';
import { FormDialog } from './FormDialog.tsx';

type Values = { at: number; means: PromiseMeans; cause: PromiseCause; note: string; outsideHours: boolean };

/** What the customer was told, how, and why it changed (P1). Whether it counts is the rule's to say (P2). */
export function PromiseDialog({ visitId }: { visitId: string }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const act = useAct();
  const now = useNow(60_000);
  const zone = useZone();
  const file = useRow('visit', visitId)?.file;
  const [form] = Form.useForm<Values>();
  if (file === undefined) return null;
  const first = file.promises.length === 0;
  const causes = PROMISE_CAUSES.filter((cause) => (cause === 'first') === first);
  const what = `${t('do.promise')} ${plateOrPickup(file.visit.plate, file.visit.pickup)}`;
  const submit = async (values: Values) => (await act('visit.promise', { visitId, ...values }, { what })).ok;
  const initial = { means: 'phone', cause: causes[0] ?? 'first', note: '', outsideHours: false } as const;
  return (
    <FormDialog form={form} title={what} ok={t('do.promise')} initial={initial} onSubmit={submit}>
      <div className="form-row">
        <Form.Item name="at" label={t('promiseAt')} rules={[{ required: true, message: t('promiseAtNeeded') }]}>
          <ShopTimeField timeZone={zone} now={now} allowClear={false} />
        </Form.Item>
        <Form.Item name="cause" label={t('promiseCause')}>
          <Select options={causes.map((value) => ({ value, label: words(`cause.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="means" label={t('promiseMeans')}>
        <Radio.Group
          optionType="button"
          options={PROMISE_MEANS.map((value) => ({ value, label: words(`means.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="outsideHours" valuePropName="checked">
        <Checkbox>{t('outsideHours')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
