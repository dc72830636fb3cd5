import { InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { checkVin } from '../../../shared/domain/vin.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useTap } from '../../live/useTap.ts';
import { CommandDialog } from '../../parts/CommandDialog.tsx';
import { WordsField } from '../../parts/WordsField.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';
import { type EditDraft, editChange, editDraft } from './edit.model.ts';
import { PlateField } from './PlateField.tsx';

/** Corrects what was written down at reception: a plate misread, a customer who stays after all. Any stage (J). */
export function EditDialog({ file, onClose }: { file: VisitFile; onClose: () => void }) {
  const t = useText(advisorTexts);
  const people = useRows('person');
  const { tap, refused } = useTap();
  const [opened] = useState(() => editDraft(file.visit));
  const [draft, setDraft] = useState(opened);
  const set = (change: Partial<EditDraft>) => setDraft((old) => ({ ...old, ...change }));
  const vinProblem = checkVin(draft.vin).problem;
  const save = async () => {
    const change = editChange(opened, draft, file.visit);
    return change === null || tap('visit.edit', { visitId: file.visit.id, set: change });
  };
  const text = (key: 'model' | 'colour' | 'name' | 'phone' | 'vin', maxLength: number, hint?: string) => (
    <WordsField
      label={t(key)}
      rows={1}
      maxLength={maxLength}
      hint={hint}
      value={draft[key]}
      onChange={(words) => set({ [key]: words })}
    />
  );
  const onOff = (key: 'waits' | 'washWanted' | 'loungeHidden', label: string) => (
    <Field label={label}>{(id) => <Switch id={id} checked={draft[key]} onChange={(on) => set({ [key]: on })} />}</Field>
  );
  return (
    <CommandDialog
      width={640}
      title={t('editCar')}
      act={{ label: t('save'), give: save }}
      cancel={t('cancel')}
      refused={refused}
      onClose={onClose}
    >
      <PlateField value={draft.plate} onChange={(plate) => set({ plate })} />
      <div className="advisor-pair">
        {text('model', 40)}
        {text('colour', 20)}
        <Field label={t('mileage')}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={9_999_999}
              suffix={t('km')}
              value={draft.mileage}
              onChange={(mileage) => set({ mileage })}
            />
          )}
        </Field>
        {text('vin', 20, vinProblem ? t(`vin.${vinProblem}`) : undefined)}
        {text('name', 40)}
        {text('phone', 30)}
      </div>
      <WordsField label={t('request')} value={draft.request} onChange={(request) => set({ request })} />
      <Field label={t('advisor')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            value={draft.advisorId ?? undefined}
            options={people
              .filter(({ person }) => person.role === 'advisor' && !person.retired)
              .map(({ person }) => ({ value: person.id, label: person.name }))}
            onChange={(advisorId: string | undefined) => set({ advisorId: advisorId ?? null })}
          />
        )}
      </Field>
      <div className="advisor-pair">
        {onOff('waits', t('waits'))}
        {onOff('washWanted', t('wash'))}
        {onOff('loungeHidden', t('loungeHidden'))}
      </div>
    </CommandDialog>
  );
}
