import { Alert, App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { BreakList, ExceptionList, WeekTable } from './HoursFields.tsx';
import { type ShopValues, shopSaveOf, valuesOf } from './hours.model.ts';

const MINUTES = ['inspectionMinutes', 'washMinutes', 'settlementMinutes'] as const;
const zones = () => Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));

export function ShopForm({ shop }: { shop: Shop }) {
  const t = useText(adminTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const { tap, refused } = useTap();
  const [busy, setBusy] = useState(false);
  const save = async (values: ShopValues) => {
    setBusy(true);
    const done = await tap('shop.save', shopSaveOf(values));
    setBusy(false);
    if (done) message.success(t('saved'));
  };
  return (
    <Form<ShopValues>
      layout="vertical"
      className="shop-form"
      initialValues={valuesOf(shop)}
      onFinish={(values) => void save(values)}
      validateMessages={{ required: t('required') }}
    >
      {shop.sample && <Alert type="info" showIcon title={t('sampleNote')} />}
      <div className="shop-columns">
        <section>
          <Form.Item name="name" label={t('shopName')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="timeZone" label={t('timeZone')}>
            <Select showSearch options={zones()} />
          </Form.Item>
          <h2>{t('hours')}</h2>
          <WeekTable />
          <h2>{t('breaks')}</h2>
          <BreakList />
        </section>
        <section>
          <h2>{t('exceptions')}</h2>
          <ExceptionList />
          <h2>{t('afterWork')}</h2>
          {MINUTES.map((name) => (
            <Form.Item key={name} name={name} label={t(name)} rules={[{ required: true }]}>
              <InputNumber min={0} max={600} />
            </Form.Item>
          ))}
          <Form.Item name="riskMarginMinutes" label={t('riskMarginMinutes')} rules={[{ required: true }]}>
            <InputNumber min={0} max={600} />
          </Form.Item>
        </section>
      </div>
      {refused && (
        <p className="master-refused" role="alert">
          {refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule)}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('save')}
      </Button>
    </Form>
  );
}
