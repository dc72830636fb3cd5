import { Input } from 'antd';
import { useState } from 'react';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { CorrectiveAction } from '../../../shared/domain/model.office.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { CommandDialog } from '../../parts/CommandDialog.tsx';
import { OwnerField } from '../../parts/OwnerField.tsx';
import { WordsField } from '../../parts/WordsField.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';

type Props = {
  /** null: a new one. */
  action: CorrectiveAction | null;
  month: string;
  today: string;
  onDone: () => void;
  onClose: () => void;
};

/** Days that an action has unless somebody says otherwise. */
const DUE_DAYS = 14;

/** What is wrong, what is done about it, by whom and by when. */
export function ActionDialog({ action, month, today, ...rest }: Props) {
  const t = useText(monthTexts);
  const { tap, refused } = useTap();
  const [problem, setProblem] = useState(action?.problem ?? '');
  const [measure, setMeasure] = useState(action?.measure ?? '');
  const [ownerId, setOwner] = useState(action?.ownerId ?? null);
  const [due, setDue] = useState(action?.due ?? addDays(today, DUE_DAYS));
  const complete = problem.trim() !== '' && measure.trim() !== '' && due !== '';
  const save = () => {
    const about = { actionId: action?.id ?? null, month: action?.month ?? month, meetingId: action?.meetingId ?? null };
    return tap('action.save', { ...about, problem, measure, ownerId, due });
  };
  return (
    <CommandDialog
      {...rest}
      width={640}
      title={t('editAction')}
      act={{ label: t('save'), disabled: !complete, give: save }}
      cancel={t('back')}
      refused={refused}
    >
      <WordsField label={t('problem')} value={problem} onChange={setProblem} />
      <WordsField label={t('measure')} value={measure} onChange={setMeasure} />
      <div className="month-pair">
        <OwnerField label={t('owner')} nobody={t('nobody')} value={ownerId} onChange={setOwner} />
        <Field label={t('due')}>
          {(id) => <Input id={id} type="date" value={due} onChange={(e) => setDue(e.target.value)} />}
        </Field>
      </div>
    </CommandDialog>
  );
}
