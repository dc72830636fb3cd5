import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { CorrectiveAction } from '../../../shared/domain/model.office.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useTap } from '../../live/useTap.ts';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';
import { Refused } from './Refused.tsx';

type Props = {
  /** null: a new one. */
  action: CorrectiveAction | null;
  month: string;
  today: string;
  zone: string;
  onDone: () => void;
  onClose: () => void;
};

/** Days that an action has unless somebody says otherwise. */
const DUE_DAYS = 14;

/** What is wrong, what is done about it, by whom and by when. */
export function ActionDialog({ action, month, today, zone, onDone, onClose }: Props) {
  const t = useText(monthTexts);
  const words = useText(wordsTexts);
  const people = useRows('person').filter(({ person }) => !person.retired);
  const { tap, refused } = useTap();
  const [problem, setProblem] = useState(action?.problem ?? '');
  const [measure, setMeasure] = useState(action?.measure ?? '');
  const [ownerId, setOwner] = useState(action?.ownerId ?? null);
  const [due, setDue] = useState(action?.due ?? addDays(today, DUE_DAYS));
  const complete = problem.trim() !== '' && measure.trim() !== '' && due !== '';
  const save = async () => {
    const about = { actionId: action?.id ?? null, month: action?.month ?? month, meetingId: action?.meetingId ?? null };
    if (!(await tap('action.save', { ...about, problem, measure, ownerId, due }))) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('editAction')}
      okText={t('save')}
      cancelText={t('back')}
      okButtonProps={{ disabled: !complete }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="month-dialog">
        <Field label={t('problem')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={problem}
              onChange={(e) => setProblem(e.target.value)}
            />
          )}
        </Field>
        <Field label={t('measure')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={measure}
              onChange={(e) => setMeasure(e.target.value)}
            />
          )}
        </Field>
        <div className="month-pair">
          <Field label={t('owner')}>
            {(id) => (
              <Select
                id={id}
                allowClear
                showSearch
                optionFilterProp="label"
                placeholder={t('nobody')}
                value={ownerId ?? undefined}
                options={people.map(({ person }) => ({
                  value: person.id,
                  label: `${person.name} · ${words(`role.${person.role}`)}`,
                }))}
                onChange={(owner: string | undefined) => setOwner(owner ?? null)}
              />
            )}
          </Field>
          <Field label={t('due')}>
            {(id) => <Input id={id} type="date" value={due} onChange={(e) => setDue(e.target.value)} />}
          </Field>
        </div>
        <Refused refused={refused} zone={zone} />
      </div>
    </Modal>
  );
}
