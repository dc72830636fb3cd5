import { Modal } from 'antd';
import { useState } from 'react';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { useText } from '../../ui/language.tsx';
import { Refused } from './Refused.tsx';

type Props = { month: string; zone: string; onDone: () => void; onClose: () => void };

/** V11: what closing means is said before it is done; it cannot be taken back. */
export function CloseDialog({ month, zone, onDone, onClose }: Props) {
  const t = useText(monthTexts);
  const { tap, refused } = useTap();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const done = await tap('month.close', { month });
    setBusy(false);
    if (!done) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      title={t('closeTitle', { month })}
      okText={t('closeYes')}
      cancelText={t('back')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p>{t('closeText', { month })}</p>
      <Refused refused={refused} zone={zone} />
    </Modal>
  );
}
