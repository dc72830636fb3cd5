import { Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { checkVin } from '../../../shared/domain/vin.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Field } from './Field.tsx';
import { PlateField } from './PlateField.tsx';

type Draft = {
  plate: string;
  vin: string;
  model: string;
  colour: string;
  mileage: number | null;
  name: string;
  phone: string;
  request: string;
  advisorId: string | null;
  waits: boolean;
  washWanted: boolean;
  loungeHidden: boolean;
};

function draftOf({ visit }: VisitFile): Draft {
  const { plate, vin, model, colour, mileage, customer, request, advisorId, waits, washWanted, loungeHidden } = visit;
  const { name, phone } = customer ?? { name: '', phone: '' };
  return {
    plate,
    vin: vin ?? '',
    model,
    colour,
    mileage,
    name,
    phone,
    request,
    advisorId,
    waits,
    washWanted,
    loungeHidden,
  };
}

/** Corrects what was written down at reception: a plate misread, a customer who stays after all. Any stage (J). */
export function EditDialog({ file, shop, onClose }: { file: VisitFile; shop: Shop; onClose: () => void }) {
  const t = useText(advisorTexts);
  const language = useLanguage();
  const people = useRows('person');
  const { tap, refused } = useTap();
  const [draft, setDraft] = useState(() => draftOf(file));
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const vinProblem = checkVin(draft.vin).problem;
  const save = async () => {
    const { name, phone, vin, ...rest } = draft;
    const change = { ...rest, vin: vin.trim() || null, customer: { name, phone } };
    if (await tap('visit.edit', { visitId: file.visit.id, set: change })) onClose();
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
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="promise-dialog">
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
          <p className="advisor-refused" role="alert">
            {refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule)}
          </p>
        )}
      </div>
    </Modal>
  );
}
