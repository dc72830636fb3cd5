import { useState } from 'react';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import { useClock } from '../../live/useNow.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ExcuseDialog } from '../excuse/ExcuseDialog.tsx';
import type { Refusal } from '../Refused.tsx';
import { SettleDialog } from './SettleDialog.tsx';

export type Settles = {
  readonly settle: (payload: Payload<'visit.settle'>) => Promise<boolean>;
  readonly excuse: (payload: Payload<'excuse.record'>) => Promise<boolean>;
};

type Props = {
  file: VisitFile;
  shop: Shop;
  /** The commands; true when it was done. */
  give: Settles;
  /** What the hub said to the last one. */
  refused?: Refusal | null | undefined;
  onClose: () => void;
};

/**
 * Settles a car. One that was ready in time and is fetched late leads on to D22, while the customer is still at the
 * counter to sign (V4, V6).
 */
export function SettleSteps({ file, shop, give, refused, onClose }: Props) {
  const t = useText(excuseTexts);
  const language = useLanguage();
  const clock = useClock();
  const [note, setNote] = useState<string | null>(null);
  if (note !== null) {
    const start = { reason: 'D22', note } as const;
    return (
      <ExcuseDialog file={file} shop={shop} start={start} refused={refused} onSave={give.excuse} onClose={onClose} />
    );
  }
  const settle = async (payload: Payload<'visit.settle'>, fetchedLate: boolean) => {
    const now = clock.now();
    if (!(await give.settle(payload))) return false;
    if (!fetchedLate) return true;
    const time = (at: number) => dayTime(language, at, now, shop.hours.timeZone);
    setNote(t('note22', { ready: time(file.visit.readyAt ?? now), now: time(payload.deliveryAt ?? now) }));
    return false;
  };
  return <SettleDialog file={file} shop={shop} refused={refused} onSettle={settle} onClose={onClose} />;
}
