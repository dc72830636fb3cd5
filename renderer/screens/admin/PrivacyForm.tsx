import { App, Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { IDLE_PLACES, type Privacy, privacyOf } from '../../../shared/domain/privacy.ts';
import { privacyTexts } from '../../../shared/i18n/privacy.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { privacyFields } from '../../../shared/protocol/commands/privacy.fields.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

export function PrivacyForm({ shop }: { shop: Shop }) {
  const t = useText(privacyTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const { tap, refused } = useTap();
  const [busy, setBusy] = useState(false);
  const save = async (privacy: Privacy) => {
    setBusy(true);
    const done = await tap('shop.save', { privacy });
    setBusy(false);
    if (done) message.success(t('saved'));
  };
  return (
    <Form<Privacy>
      layout="vertical"
      requiredMark={false}
      initialValues={privacyOf(shop)}
      onFinish={(values) => void save(values)}
      validateMessages={{ required: t('required') }}
    >
      <h2>{t('idle')}</h2>
      <p className="privacy-hint">{t('idleHint')}</p>
      <div className="master-triple">
        {IDLE_PLACES.map((place) => (
          <Form.Item key={place} name={['idleMinutes', place]} label={t(place)} rules={[{ required: true }]}>
            <InputNumber min={0} max={720} precision={0} suffix={t('minutes')} />
          </Form.Item>
        ))}
      </div>
      <h2>{t('keep')}</h2>
      <p className="privacy-hint">{t('keepHint')}</p>
      <div className="master-triple">
        <Form.Item
          name="keepMonths"
          rules={[
            { required: true },
            {
              validator: (_, keepMonths: unknown) =>
                privacyFields.safeParse({ keepMonths }).success
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('keepWrong'))),
            },
          ]}
        >
          <InputNumber min={0} max={120} precision={0} suffix={t('months')} aria-label={t('keep')} />
        </Form.Item>
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
