import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { CorrectiveAction } from '../../../shared/domain/model.office.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';
import { Refused } from './Refused.tsx';

type Props = { action: CorrectiveAction; zone: string; onDone: () => void; onClose: () => void };

/** What an action brought, and whether it worked; said once. */
export function CheckDialog({ action, zone, onDone, onClose }: Props) {
  const t = useText(monthTexts);
  const { tap, refused } = useTap();
  const [result, setResult] = useState('');
  const [verdict, setVerdict] = useState<'effective' | 'ineffective' | null>(null);
  const save = async () => {
    if (verdict === null) return;
    const said = { actionId: action.id, result, effective: verdict === 'effective' };
    if (!(await tap('action.check', said))) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      title={t('checkTitle')}
      okText={t('save')}
      cancelText={t('back')}
      okButtonProps={{ disabled: verdict === null || result.trim() === '' }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="month-dialog">
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
        <Field label={t('result')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={500}
              value={result}
              onChange={(e) => setResult(e.target.value)}
            />
          )}
        </Field>
        <Refused refused={refused} zone={zone} />
      </div>
    </Modal>
  );
}
