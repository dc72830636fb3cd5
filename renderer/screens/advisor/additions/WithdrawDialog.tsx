import { Input, Modal } from 'antd';
import { useState } from 'react';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { Field } from '../../../ui/Field.tsx';
import { useText } from '../../../ui/language.tsx';

type Props = {
  onSave: (reason: string) => Promise<boolean>;
  onClose: () => void;
  refused: string | undefined;
};

/** Reported by mistake: the customer is not asked, and why is kept. */
export function WithdrawDialog({ onSave, onClose, refused }: Props) {
  const t = useText(additionsTexts);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    if (await onSave(reason.trim()).finally(() => setBusy(false))) onClose();
  };
  return (
    <Modal
      open
      title={t('withdrawAsk')}
      okText={t('withdraw')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: reason.trim() === '', danger: true }}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="addition-form">
        <Field label={t('withdrawWhy')}>
          {(id) => <Input id={id} maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />}
        </Field>
        {refused !== undefined && (
          <p className="form-refused" role="alert">
            {refused}
          </p>
        )}
      </div>
    </Modal>
  );
}
