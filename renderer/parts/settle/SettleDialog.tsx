import { Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { wasFetchedLate } from '../../../shared/domain/collection.ts';
import { minutesLate } from '../../../shared/domain/lateness.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { wasNotCollected } from '../../../shared/domain/verdict/excuses.ts';
import { dayTime, minutesText, money, plateOrPickup } from '../../../shared/i18n/format.ts';
import { settleTexts } from '../../../shared/i18n/settle.texts.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import { useNow } from '../../live/useNow.ts';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ShopTimeField } from '../../ui/ShopTimeField.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { CommandDialog } from '../CommandDialog.tsx';
import type { Refusal } from '../Refused.tsx';
import { SheetLines } from './SheetLines.tsx';
import { type DraftLine, firstLines, sheetLinesOf } from './sheet.model.ts';
import './settle.css';

const QUARTER = 15 * 60_000;

type Props = {
  file: VisitFile;
  shop: Shop;
  /**
   * Gives the command; the dialog closes when the answer is true. `fetchedLate`: the car waited for its customer, and
   * that is to be recorded next (D22).
   */
  onSettle: (payload: Payload<'visit.settle'>, fetchedLate: boolean) => Promise<boolean>;
  onClose: () => void;
  /** What the hub said to the last attempt. */
  refused?: Refusal | null | undefined;
};

/** The settlement sheet and the delivery time that the verdict compares (V2, V6); what that makes of the promise is said first. */
export function SettleDialog({ file, shop, onSettle, onClose, refused }: Props) {
  const t = useText(settleTexts);
  const language = useLanguage();
  const now = useNow(15_000);
  const { visit } = file;
  const [lines, setLines] = useState<readonly DraftLine[]>(() => firstLines(file, language));
  const [deliveryAt, setDeliveryAt] = useState<number | null>(null);
  const [record, setRecord] = useState(true);
  const fetchedLate =
    wasFetchedLate(file, shop.policy, deliveryAt ?? now) && !wasNotCollected(file.excuses, shop.policy);
  const sheet = sheetLinesOf(lines);
  return (
    <CommandDialog
      width={860}
      title={t('title', { car: plateOrPickup(visit.plate, visit.pickup) })}
      act={{
        label: t('settle'),
        give: () => onSettle({ visitId: visit.id, lines: sheet, deliveryAt }, fetchedLate && record),
      }}
      cancel={t('cancel')}
      refused={refused}
      onClose={onClose}
    >
      <SheetLines lines={lines} onChange={setLines} />
      <p className="settle-total">
        {t('total')} <strong>{money(sheet.reduce((sum, line) => sum + line.amountFen, 0))}</strong>
      </p>
      <Field label={t('deliveryAt')}>
        {(id) => (
          <div className="settle-delivery">
            <Segmented
              id={id}
              value={deliveryAt === null ? 'now' : 'later'}
              options={[
                { value: 'now', label: t('now') },
                { value: 'later', label: t('later') },
              ]}
              onChange={(when) => setDeliveryAt(when === 'now' ? null : Math.ceil(now / QUARTER) * QUARTER)}
            />
            {deliveryAt !== null && (
              <ShopTimeField
                now={now}
                timeZone={shop.hours.timeZone}
                allowClear={false}
                aria-label={t('deliveryAt')}
                value={deliveryAt}
                onChange={setDeliveryAt}
              />
            )}
          </div>
        )}
      </Field>
      <Effect file={file} shop={shop} deliveryAt={deliveryAt ?? now} now={now} />
      {fetchedLate && (
        <Checkbox checked={record} onChange={(event) => setRecord(event.target.checked)}>
          {t('recordAfter')}
        </Checkbox>
      )}
      <p className="settle-final">{t('final')}</p>
    </CommandDialog>
  );
}

type EffectProps = { file: VisitFile; shop: Shop; deliveryAt: number; now: number };

/** How the delivery time stands to the promise that counts. */
function Effect({ file, shop, deliveryAt, now }: EffectProps) {
  const t = useText(settleTexts);
  const language = useLanguage();
  const time = (at: number) => dayTime(language, at, now, shop.hours.timeZone);
  if (shop.policy.compared === 'ready') return null;
  const basis = basisPromise(file, shop.policy);
  if (!basis) return <p className="settle-effect">{t('noPromise')}</p>;
  const late = minutesLate(basis.at, deliveryAt);
  const promise = time(basis.at);
  return (
    <div className="settle-effect" data-late={late > 0}>
      <StateMark
        state={late > 0 ? 'late' : 'on-track'}
        label={t(late > 0 ? 'late' : 'inTime', { promise, time: minutesText(language, late) })}
      />
      {wasFetchedLate(file, shop.policy, deliveryAt) && (
        <span>{t('fetchedLate', { ready: time(file.visit.readyAt ?? now) })}</span>
      )}
    </div>
  );
}
