import { App, Button, Input } from 'antd';
import { useRef } from 'react';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import type { Tap } from '../../live/useTap.ts';
import { useText } from '../../ui/language.tsx';

/** What comes next for a car at the desk: ready → settled → handed over, or called off. Each is asked once (V6). */
export function HandOver({ file, tap }: { file: VisitFile; tap: Tap }) {
  const t = useText(advisorTexts);
  const { modal } = App.useApp();
  const reason = useRef('');
  const { id: visitId, plate, pickup, readyAt, settledAt, deliveredAt, cancelledAt } = file.visit;
  const car = plateOrPickup(plate, pickup);
  if (deliveredAt !== null || cancelledAt !== null) return null;
  const ask = (title: string, content: string, okText: string, run: () => Promise<boolean>) =>
    void modal.confirm({ title, content, okText, cancelText: t('back'), onOk: async () => void (await run()) });

  if (settledAt !== null) {
    const deliver = () =>
      ask(t('deliverAsk', { car }), t('deliverText', { pickup }), t('deliver'), () =>
        tap('visit.deliver', { visitId }),
      );
    return (
      <Button type="primary" size="large" onClick={deliver}>
        {t('deliver')}
      </Button>
    );
  }
  if (readyAt !== null) {
    const settle = () =>
      ask(t('settleAsk', { car }), t('settleText'), t('settle'), () => tap('visit.settle', { visitId }));
    return (
      <Button type="primary" size="large" onClick={settle}>
        {t('settle')}
      </Button>
    );
  }
  const callOff = () => {
    reason.current = '';
    modal.confirm({
      title: t('cancelAsk', { car }),
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
