import { Modal } from 'antd';
import { useState } from 'react';
import type { PromiseEntry } from '../../../shared/domain/model.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { promiseTexts } from '../../../shared/i18n/promise.texts.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import { useNow } from '../../live/useNow.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { type SignDraft, SignFields, signatureOf } from '../excuse/SignFields.tsx';
import './promise.css';

type Props = {
  /** The customer's own wish, not signed yet. */
  entry: PromiseEntry;
  /** The customer's name, if it is known. */
  customer: string;
  timeZone: string;
  /** Gives the command; the dialog closes when the answer is true. */
  onSign: (payload: Payload<'promise.sign'>) => Promise<boolean>;
  onClose: () => void;
  refused?: string | undefined;
};

/** P2: signed, the customer's own wish counts. */
export function PromiseSignDialog({ entry, customer, timeZone, onSign, onClose, refused }: Props) {
  const t = useText(promiseTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const [draft, setDraft] = useState<SignDraft>({ signer: customer, strokes: null });
  const [busy, setBusy] = useState(false);
  const signature = signatureOf(draft);
  const sign = async () => {
    if (signature === null) return;
    setBusy(true);
    if (await onSign({ promiseId: entry.id, signature }).finally(() => setBusy(false))) onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('signTitle', { time: dayTime(language, entry.at, now, timeZone) })}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: signature === null || signature.signer === '' }}
      confirmLoading={busy}
      onOk={() => void sign()}
      onCancel={onClose}
    >
      <div className="promise-form">
        <SignFields label={t('sign')} draft={draft} onChange={(change) => setDraft((old) => ({ ...old, ...change }))} />
        {refused !== undefined && (
          <p className="form-refused" role="alert">
            {refused}
          </p>
        )}
      </div>
    </Modal>
  );
}
