import { App, Button, Input } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { settlementTexts } from '../../../shared/i18n/settlement.texts.ts';
import type { Tap } from '../../live/useTap.ts';
import { useHandOver } from '../../parts/useHandOver.tsx';
import { useText } from '../../ui/language.tsx';

type Props = { file: VisitFile; shop: Shop; tap: Tap };

/**
 * What comes next for a car at the desk: ready → settled → handed over, or called off, each asked once (V6); lateness
 * that is not the shop's is recorded at any time (V4).
 */
export function HandOver({ file, shop, tap }: Props) {
  const t = useText(advisorTexts);
  const excuse = useText(excuseTexts);
  const settlement = useText(settlementTexts);
  const navigate = useNavigate();
  const handOver = useHandOver(shop);
  const { id: visitId, readyAt, settledAt, deliveredAt, cancelledAt } = file.visit;
  if (cancelledAt !== null) return null;
  return (
    <>
      {settledAt === null && readyAt !== null && (
        <Button type="primary" size="large" onClick={() => handOver.settle(file)}>
          {t('settle')}
        </Button>
      )}
      {settledAt !== null && deliveredAt === null && (
        <Button type="primary" size="large" onClick={() => handOver.deliver(file)}>
          {t('deliver')}
        </Button>
      )}
      {readyAt === null && settledAt === null && <CallOff file={file} tap={tap} />}
      <Button onClick={() => handOver.excuse(file)}>{excuse('record')}</Button>
      {settledAt !== null && (
        <Button onClick={() => void navigate(`/settlement/${visitId}`)}>{settlement('open')}</Button>
      )}
      {handOver.dialogs}
    </>
  );
}

function CallOff({ file, tap }: Pick<Props, 'file' | 'tap'>) {
  const t = useText(advisorTexts);
  const { modal } = App.useApp();
  const reason = useRef('');
  const { id: visitId, plate, pickup } = file.visit;
  const callOff = () => {
    reason.current = '';
    modal.confirm({
      title: t('cancelAsk', { car: plateOrPickup(plate, pickup) }),
      content: (
        <Input
          aria-label={t('cancelReason')}
          placeholder={t('cancelReason')}
          maxLength={200}
          onChange={(event) => {
            reason.current = event.target.value;
          }}
        />
      ),
      okText: t('cancelVisit'),
      okButtonProps: { danger: true },
      cancelText: t('back'),
      onOk: () => void tap('visit.cancel', { visitId, reason: reason.current }),
    });
  };
  return (
    <Button danger onClick={callOff}>
      {t('cancelVisit')}
    </Button>
  );
}
