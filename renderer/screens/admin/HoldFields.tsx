import { Form, InputNumber } from 'antd';
import { HOLD_REASONS } from '../../../shared/domain/reasons.ts';
import { policyTexts } from '../../../shared/i18n/policy.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { MOST_HOLD_MINUTES } from '../../../shared/protocol/commands/policy.fields.ts';
import { useText } from '../../ui/language.tsx';

/** How long a hold of each reason usually lasts (J4): what forecasts reckon with until somebody says when it ends. */
export function HoldFields() {
  const t = useText(policyTexts);
  const words = useText(wordsTexts);
  return (
    <>
      <h2>{t('holds')}</h2>
      <p className="policy-intro">{t('holdsIntro')}</p>
      <div className="policy-holds">
        {HOLD_REASONS.map((code) => (
          <Form.Item
            key={code}
            name={['holdMinutes', code]}
            label={words(`reason.${code}`)}
            rules={[{ required: true }]}
          >
            <InputNumber min={0} max={MOST_HOLD_MINUTES} precision={0} suffix={t('minutesUnit')} />
          </Form.Item>
        ))}
      </div>
    </>
  );
}
