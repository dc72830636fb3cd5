import { useState } from 'react';
import type { CorrectiveAction } from '../../../shared/domain/model.office.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { CommandDialog } from '../../parts/CommandDialog.tsx';
import { WordsField } from '../../parts/WordsField.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';

type Props = { action: CorrectiveAction; onDone: () => void; onClose: () => void };

/** What an action brought, and whether it worked; said once. */
export function CheckDialog({ action, ...rest }: Props) {
  const t = useText(monthTexts);
  const { tap, refused } = useTap();
  const [result, setResult] = useState('');
  const [verdict, setVerdict] = useState<'effective' | 'ineffective' | null>(null);
  const save = async () =>
    verdict !== null && tap('action.check', { actionId: action.id, result, effective: verdict === 'effective' });
  return (
    <CommandDialog
      {...rest}
      title={t('checkTitle')}
      act={{ label: t('save'), disabled: verdict === null || result.trim() === '', give: save }}
      cancel={t('back')}
      refused={refused}
    >
      <p>
        {action.problem} → {action.measure}
      </p>
      <Field label={t('wasEffective')}>
        {() => (
          <Chips<'effective' | 'ineffective'>
            size="desk"
            label={t('wasEffective')}
            options={(['effective', 'ineffective'] as const).map((id) => ({ id, label: t(id) }))}
            value={verdict}
            onChange={setVerdict}
          />
        )}
      </Field>
      <WordsField label={t('result')} rows={3} value={result} onChange={setResult} />
    </CommandDialog>
  );
}
