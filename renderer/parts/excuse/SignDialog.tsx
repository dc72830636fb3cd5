import { Modal } from 'antd';
import { useState } from 'react';
import type { Excuse } from '../../../shared/domain/model.ontime.ts';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import { useText } from '../../ui/language.tsx';
import { type SignDraft, SignFields, signatureOf } from './SignFields.tsx';
import './excuse.css';

type Props = {
  excuse: Excuse;
  /** The car as people call it. */
  car: string;
  /** The customer's name, if it is known. */
  customer: string;
  /** Gives the command; the dialog closes when the answer is true. */
  onSign: (payload: Payload<'excuse.sign'>) => Promise<boolean>;
  onClose: () => void;
  refused?: string | undefined;
};

/** V4: the customer signs what was recorded before. */
export function SignDialog({ excuse, car, customer, onSign, onClose, refused }: Props) {
  const t = useText(excuseTexts);
  const words = useText(wordsTexts);
  const [draft, setDraft] = useState<SignDraft>({ signer: customer, strokes: null });
  const [busy, setBusy] = useState(false);
  const signature = signatureOf(draft);
  const sign = async () => {
    if (signature === null) return;
    setBusy(true);
    if (await onSign({ excuseId: excuse.id, signature }).finally(() => setBusy(false))) onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('signTitle', { car })}
      okText={t('signSave')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: signature === null || signature.signer === '' }}
      confirmLoading={busy}
      onOk={() => void sign()}
      onCancel={onClose}
    >
      <div className="excuse-form">
        <p className="excuse-what">
          <strong>{words(`reason.${excuse.reason}`)}</strong>
          <span>{excuse.note}</span>
        </p>
        <SignFields draft={draft} onChange={(change) => setDraft((old) => ({ ...old, ...change }))} />
        {refused !== undefined && (
          <p className="form-refused" role="alert">
            {refused}
          </p>
        )}
      </div>
    </Modal>
  );
}
