import { Button, Input } from 'antd';
import { promiseTexts } from '../../../shared/i18n/promise.texts.ts';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';

type Props = {
  /** What the shop says at this step. */
  standard: string;
  /** What the advisor made of it; null: the standard wording, which needs no note. */
  value: string | null;
  onChange: (value: string | null) => void;
};

/** 标准话术: the words for the customer, to be read out, sent, or changed. */
export function Wording({ standard, value, onChange }: Props) {
  const t = useText(promiseTexts);
  return (
    <Field label={t('say')}>
      {(id) => (
        <div className="wording">
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={value ?? standard}
            onChange={({ target }) => onChange(target.value.trim() === standard ? null : target.value)}
          />
          {value !== null && (
            <Button size="small" type="link" onClick={() => onChange(null)}>
              {t('sayAgain')}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
