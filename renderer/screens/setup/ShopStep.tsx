import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { isValidWorkingHours } from '../../../shared/domain/hours.rules.ts';
import { hoursTexts } from '../../../shared/i18n/hours.texts.ts';
import { setupTexts } from '../../../shared/i18n/setup.texts.ts';
import type { SetupOrder } from '../../../shared/protocol/setup.ts';
import { BreakList, WeekTable, ZoneField } from '../../parts/HoursFields.tsx';
import { type HoursValues, hoursOf, usualHours } from '../../parts/hours.model.ts';
import { useText } from '../../ui/language.tsx';

export type ShopFrame = Pick<Extract<SetupOrder, { choice: 'own' }>, 'name' | 'hours'>;
type Values = HoursValues & { name: string };
type Props = {
  busy: boolean;
  /** A sample shop is there, and goes with this step. */
  replacing: boolean;
  onMake: (shop: ShopFrame) => void;
  onBack: () => void;
};

/** Name and hours, in the same fields as on the admin page; holidays and delivery hours are for that page. */
export function ShopStep({ busy, replacing, onMake, onBack }: Props) {
  const t = useText(setupTexts);
  const words = useText(hoursTexts);
  const [initial] = useState(() => usualHours(Intl.DateTimeFormat().resolvedOptions().timeZone));
  const [wrong, setWrong] = useState(false);
  const make = ({ name, timeZone, week, breaks }: Values) => {
    const hours = hoursOf({ timeZone, week, breaks: breaks ?? [], exceptions: [] });
    const valid = isValidWorkingHours(hours);
    setWrong(!valid);
    if (valid) onMake({ name: name.trim(), hours });
  };
  return (
    <Form<Values> layout="vertical" className="setup-form" initialValues={{ ...initial, name: '' }} onFinish={make}>
      {replacing && <Alert className="setup-warning" type="warning" showIcon title={t('replaces')} />}
      <div className="setup-columns">
        <section>
          <Form.Item
            name="name"
            label={t('name')}
            rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}
          >
            <Input autoFocus maxLength={40} placeholder={t('nameHint')} />
          </Form.Item>
          <ZoneField />
          <h2>{words('breaks')}</h2>
          <BreakList />
        </section>
        <section>
          <h2>{words('hours')}</h2>
          <WeekTable />
        </section>
      </div>
      {wrong && (
        <p className="setup-refused" role="alert">
          {words('wrong')}
        </p>
      )}
      <div className="setup-actions">
        <Button onClick={onBack}>{t('back')}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('next')}
        </Button>
      </div>
    </Form>
  );
}
