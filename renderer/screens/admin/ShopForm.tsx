import { App, Button, Form, Input, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { isValidWorkingHours } from '../../../shared/domain/hours.rules.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { hoursTexts } from '../../../shared/i18n/hours.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { BreakList, ExceptionList, WeekTable, ZoneField } from '../../parts/HoursFields.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { HolidayLoader } from './HolidayLoader.tsx';
import { SampleNote } from './SampleNote.tsx';
import { SHOP_MINUTES, type ShopValues, shopChange, valuesOf } from './shop.model.ts';

export function ShopForm({ shop }: { shop: Shop }) {
  const t = useText(adminTexts);
  const hours = useText(hoursTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const { tap, refused } = useTap();
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState(() => valuesOf(shop));
  const [wrong, setWrong] = useState(false);
  const save = async (values: ShopValues) => {
    const change = shopChange(opened, values, shop);
    const invalid = change.hours !== undefined && !isValidWorkingHours(change.hours);
    setWrong(invalid);
    if (invalid) return;
    setBusy(true);
    const done = Object.keys(change).length === 0 || (await tap('shop.save', change));
    setBusy(false);
    if (!done) return;
    setOpened(values);
    message.success(t('saved'));
  };
  const problem = wrong
    ? hours('wrong')
    : refused && refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule);
  return (
    <Form<ShopValues>
      layout="vertical"
      className="shop-form"
      initialValues={opened}
      onFinish={(values) => void save(values)}
      validateMessages={{ required: t('required') }}
    >
      {shop.sample && <SampleNote />}
      <div className="shop-columns">
        <section>
          <Form.Item name="name" label={t('shopName')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={40} />
          </Form.Item>
          <ZoneField />
          <h2>{hours('hours')}</h2>
          <WeekTable />
          <h2>{hours('breaks')}</h2>
          <BreakList />
        </section>
        <section>
          <h2>{t('deliveryHours')}</h2>
          <DeliveryWeek />
          <h2>{hours('exceptions')}</h2>
          <HolidayLoader />
          <div className="shop-exceptions">
            <ExceptionList />
          </div>
          <h2>{t('afterWork')}</h2>
          {SHOP_MINUTES.map((name) => (
            <Form.Item key={name} name={name} label={t(name)} rules={[{ required: true }]}>
              <InputNumber min={0} max={600} />
            </Form.Item>
          ))}
        </section>
      </div>
      {problem && (
        <p className="master-refused" role="alert">
          {problem}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('save')}
      </Button>
    </Form>
  );
}

/** When cars are handed over (P4): as the shop is open, or by hours of its own. */
function DeliveryWeek() {
  const t = useText(adminTexts);
  const asOpen = Form.useWatch('deliveryAsOpen') as boolean | undefined;
  return (
    <>
      <div className="shop-switch">
        <Form.Item name="deliveryAsOpen" valuePropName="checked" noStyle>
          <Switch aria-label={t('deliveryAsOpen')} />
        </Form.Item>
        <span>{t('deliveryAsOpen')}</span>
      </div>
      {/* kept in the form while unused: the form knows only the values of fields that stand in it */}
      <div hidden={asOpen !== false}>
        <WeekTable name="deliveryWeek" />
      </div>
    </>
  );
}
