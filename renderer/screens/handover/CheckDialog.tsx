import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import type { SpotResult } from '../../../shared/domain/vocabulary.ontime.ts';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { SpotCheckLine } from '../../../shared/views/handover.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { SignatureView } from '../../parts/excuse/SignatureView.tsx';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ReasonCell } from './cells.tsx';

type Props = {
  line: SpotCheckLine;
  shop: Shop;
  /** It is checked. */
  onDone: () => void;
  onClose: () => void;
};

/** What was recorded, with its proof, and the manager's word on it. */
export function CheckDialog({ line, shop, onDone, onClose }: Props) {
  const t = useText(handoverTexts);
  const words = useText(ontimeWordsTexts);
  const excuseText = useText(excuseTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const { tap, refused } = useTap();
  const [note, setNote] = useState('');
  const { excuse } = line;
  const zone = shop.hours.timeZone;
  const rule = async (result: SpotResult) => {
    if (!(await tap('excuse.check', { excuseId: excuse.id, result, note }))) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('checkTitle', { car: plateOrPickup(line.plate, line.pickup) })}
      onCancel={onClose}
      footer={[
        <Button key="back" onClick={onClose}>
          {t('back')}
        </Button>,
        <Button key="reject" danger disabled={note.trim() === ''} onClick={() => void rule('rejected')}>
          {t('reject')}
        </Button>,
        <Button key="confirm" type="primary" onClick={() => void rule('confirmed')}>
          {t('confirm')}
        </Button>,
      ]}
    >
      <div className="handover-check">
        <p>
          <ReasonCell line={line} />
        </p>
        <p className="handover-quiet">{line.marks.map((mark) => words(`spotMark.${mark}`)).join(' · ')}</p>
        {excuse.calls.length > 0 && (
          <p>
            {excuseText('calls')} {excuse.calls.map((at) => dayTime(language, at, now, zone)).join(' · ')}
          </p>
        )}
        {excuse.signatureId !== null && <SignatureView signatureId={excuse.signatureId} />}
        <Field label={t('verdictNote')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <p className="handover-quiet">{t('rejectEffect')}</p>
        {refused !== null && (
          <p className="form-refused" role="alert">
            {refusalText(language, refused.code, refused.params, zone, refused.rule)}
          </p>
        )}
      </div>
    </Modal>
  );
}
