import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Shop, VisitFile } from '../../shared/domain/model.ts';
import { plateOrPickup } from '../../shared/i18n/format.ts';
import { settleTexts } from '../../shared/i18n/settle.texts.ts';
import { useTap } from '../live/useTap.ts';
import { useText } from '../ui/language.tsx';
import { ExcuseDialog } from './excuse/ExcuseDialog.tsx';
import { Refused } from './Refused.tsx';
import { SettleSteps } from './settle/SettleSteps.tsx';

export type HandOverSteps = {
  readonly settle: (file: VisitFile) => void;
  readonly deliver: (file: VisitFile) => void;
  readonly excuse: (file: VisitFile) => void;
  /** Put it where the refusal of a step without a dialog may stand. */
  readonly dialogs: ReactNode;
};

/** The steps of handing a car over, each with what it asks and with why the shop says no (V4, V6). */
export function useHandOver(shop: Shop): HandOverSteps {
  const t = useText(settleTexts);
  const { modal } = App.useApp();
  const { tap, refused } = useTap();
  const [open, setOpen] = useState<{ step: 'settle' | 'excuse'; file: VisitFile } | null>(null);
  const close = () => setOpen(null);
  const deliver = ({ visit: { id: visitId, plate, pickup } }: VisitFile) =>
    void modal.confirm({
      title: t('deliverAsk', { car: plateOrPickup(plate, pickup) }),
      content: t('deliverText', { pickup }),
      okText: t('deliver'),
      cancelText: t('cancel'),
      onOk: async () => void (await tap('visit.deliver', { visitId })),
    });
  const give = {
    settle: (payload: Parameters<typeof tap<'visit.settle'>>[1]) => tap('visit.settle', payload),
    excuse: (payload: Parameters<typeof tap<'excuse.record'>>[1]) => tap('excuse.record', payload),
  };
  return {
    settle: (file) => setOpen({ step: 'settle', file }),
    excuse: (file) => setOpen({ step: 'excuse', file }),
    deliver,
    dialogs: (
      <>
        {open === null && <Refused refused={refused} />}
        {open?.step === 'settle' && (
          <SettleSteps file={open.file} shop={shop} give={give} refused={refused} onClose={close} />
        )}
        {open?.step === 'excuse' && (
          <ExcuseDialog file={open.file} shop={shop} refused={refused} onSave={give.excuse} onClose={close} />
        )}
      </>
    ),
  };
}
