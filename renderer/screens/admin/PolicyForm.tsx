import { App, Button, Checkbox, Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { VISIT_CATEGORIES } from '../../../shared/domain/vocabulary.ts';
import { policyTexts } from '../../../shared/i18n/policy.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { POLICY_REASONS } from '../../../shared/protocol/commands/policy.fields.ts';
import { useReport } from '../../live/useReport.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { HoldFields } from './HoldFields.tsx';
import { PolicyPreview } from './PolicyPreview.tsx';
import { judgingChange, type PolicyValues, policyChange, policyFrom, policyValues } from './policy.model.ts';
import './policy.css';

/** How the shop reads the rules of the on-time rate. What a change would do to cars is shown before it can be saved (V7). */
export function PolicyForm({ shop }: { shop: Shop }) {
  const t = useText(policyTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const { tap, refused } = useTap();
  const [form] = Form.useForm<PolicyValues>();
  const [opened, setOpened] = useState(shop.policy);
  const [values, setValues] = useState(() => policyValues(shop.policy));
  const [busy, setBusy] = useState(false);
  const change = policyChange(opened, policyFrom(values));
  const judging = judgingChange(change);
  const preview = useReport('policy-preview', judging && { policy: JSON.stringify(judging) });
  const looking = judging !== null && (preview.busy || preview.failed !== null);
  const changed = judging === null ? 0 : (preview.answer?.changed ?? 0);
  const save = async () => {
    setBusy(true);
    const done = await tap('shop.save', { policy: change });
    setBusy(false);
    if (!done) return;
    setOpened(policyFrom(values));
    message.success(t('saved'));
  };
  return (
    <div className="policy">
      <Form<PolicyValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={values}
        onValuesChange={(_, all) => setValues(all)}
        onFinish={() => void save()}
        validateMessages={{ required: t('required') }}
      >
        <p className="policy-intro">{t('intro')}</p>
        <JudgingFields />
        <ReminderFields />
        <HoldFields />
        {refused && (
          <p className="master-refused" role="alert">
            {refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule)}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={busy} disabled={looking || Object.keys(change).length === 0}>
          {!looking && changed > 0 ? t('saveAll', { n: changed }) : t('save')}
        </Button>
      </Form>
      {judging && <PolicyPreview preview={preview} />}
    </div>
  );
}

function JudgingFields() {
  const t = useText(policyTexts);
  const words = useText(wordsTexts);
  const choices = <K extends keyof typeof policyTexts>(...keys: readonly K[]) =>
    keys.map((key) => ({ value: key.split('.')[1], label: t(key) }));
  return (
    <>
      <Form.Item name="compared" label={t('compared')}>
        <Radio.Group options={choices('compared.sheet', 'compared.ready', 'compared.delivered')} />
      </Form.Item>
      <Form.Item name="excused" label={t('excused')}>
        <Radio.Group options={choices('excused.on-time', 'excused.left-out', 'excused.late')} />
      </Form.Item>
      <Form.Item name="unsignedReasons" label={t('unsignedReasons')}>
        <Checkbox.Group options={POLICY_REASONS.map((code) => ({ value: code, label: words(`reason.${code}`) }))} />
      </Form.Item>
      <Form.Item name="lateAddition" label={t('lateAddition')}>
        <Radio.Group options={choices('lateAddition.old', 'lateAddition.new')} />
      </Form.Item>
      <Form.Item name="leftOut" label={t('leftOut')}>
        <Checkbox.Group options={VISIT_CATEGORIES.map((one) => ({ value: one, label: words(`category.${one}`) }))} />
      </Form.Item>
    </>
  );
}

function ReminderFields() {
  const t = useText(policyTexts);
  const number = (name: keyof PolicyValues, max: number, unit: string, notBelow?: keyof PolicyValues) => (
    <Form.Item
      name={name}
      label={t(name as keyof typeof policyTexts)}
      dependencies={notBelow ? [notBelow] : []}
      rules={[
        { required: true },
        ({ getFieldValue }) => ({
          validator: (_, value: number) =>
            notBelow && value < (getFieldValue(notBelow) as number)
              ? Promise.reject(new Error(t('order')))
              : Promise.resolve(),
        }),
      ]}
    >
      <InputNumber min={0} max={max} precision={0} suffix={unit} />
    </Form.Item>
  );
  return (
    <>
      <h2>{t('warning')}</h2>
      <div className="master-triple">
        {number('warnMinutes', 240, t('minutesUnit'))}
        {number('escalateFirst', 240, t('minutesUnit'))}
        {number('escalateSecond', 240, t('minutesUnit'), 'escalateFirst')}
      </div>
      <h2>{t('calls')}</h2>
      <div className="master-triple">
        {number('callFrom', 30, t('dayUnit'))}
        {number('callTo', 30, t('dayUnit'), 'callFrom')}
      </div>
    </>
  );
}
