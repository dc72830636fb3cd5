import { Input, Modal } from 'antd';
import { useState } from 'react';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { Field } from '../../../ui/Field.tsx';
import { useText } from '../../../ui/language.tsx';

type Props = {
  onSave: (note: string) => Promise<boolean>;
  onClose: () => void;
  refused: string | undefined;
};

/** What the customer wants done besides (D21), in the customer's words; priced like everything else. */
export function WishDialog({ onSave, onClose, refused }: Props) {
  const t = useText(additionsTexts);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    if (await onSave(note.trim()).finally(() => setBusy(false))) onClose();
  };
  return (
    <Modal
      open
      title={t('wishTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: note.trim() === '' }}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="addition-form">
        <Field label={t('wishNote')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={500}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
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
