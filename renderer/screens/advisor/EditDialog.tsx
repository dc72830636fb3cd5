import { Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { checkVin } from '../../../shared/domain/vin.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useTap } from '../../live/useTap.ts';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { type EditDraft, editChange, editDraft } from './edit.model.ts';
import { PlateField } from './PlateField.tsx';

/** Corrects what was written down at reception: a plate misread, a customer who stays after all. Any stage (J). */
export function EditDialog({ file, shop, onClose }: { file: VisitFile; shop: Shop; onClose: () => void }) {
  const t = useText(advisorTexts);
  const language = useLanguage();
  const people = useRows('person');
  const { tap, refused } = useTap();
  const [opened] = useState(() => editDraft(file.visit));
  const [draft, setDraft] = useState(opened);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<EditDraft>) => setDraft((old) => ({ ...old, ...change }));
  const vinProblem = checkVin(draft.vin).problem;
  const save = async () => {
    const change = editChange(opened, draft, file.visit);
    if (change === null) return onClose();
    setBusy(true);
    const done = await tap('visit.edit', { visitId: file.visit.id, set: change });
    setBusy(false);
    if (done) onClose();
  };
  const text = (key: 'model' | 'colour' | 'name' | 'phone' | 'vin', maxLength: number, hint?: string) => (
    <Field label={t(key)} hint={hint}>
      {(id) => (
        <Input
          id={id}
          maxLength={maxLength}
          value={draft[key]}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  const onOff = (key: 'waits' | 'washWanted' | 'loungeHidden', label: string) => (
    <Field label={label}>{(id) => <Switch id={id} checked={draft[key]} onChange={(on) => set({ [key]: on })} />}</Field>
  );
  return (
    <Modal
      open
      width={640}
      title={t('editCar')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="edit-form">
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
        <Field label={t('request')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={draft.request}
              onChange={(event) => set({ request: event.target.value })}
            />
          )}
        </Field>
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
        {refused && (
          <p className="form-refused" role="alert">
            {refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule)}
          </p>
        )}
      </div>
    </Modal>
  );
}
