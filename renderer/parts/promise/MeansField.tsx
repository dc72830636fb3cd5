import { Segmented } from 'antd';
import { PROMISE_MEANS, type PromiseMeans } from '../../../shared/domain/vocabulary.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';

type Props = { label: string; value: PromiseMeans; onChange: (means: PromiseMeans) => void };

/** How the customer is told (P1). */
export function MeansField({ label, value, onChange }: Props) {
  const words = useText(wordsTexts);
  return (
    <Field label={label}>
      {(id) => (
        <Segmented
          id={id}
          block
          value={value}
          options={PROMISE_MEANS.map((means) => ({ value: means, label: words(`means.${means}`) }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
