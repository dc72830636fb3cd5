import { Input, InputNumber, Modal, Segmented } from 'antd';
import { useState } from 'react';
import type { Addition } from '../../../../shared/domain/model.ontime.ts';
import type { Shop } from '../../../../shared/domain/model.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import type { PayloadInput } from '../../../../shared/protocol/commands.ts';
import { useReader } from '../../../live/useReader.ts';
import { StandardSelect } from '../../../parts/StandardSelect.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { PhotoStrip } from './PhotoStrip.tsx';
import { useAdditionName } from './useAdditionName.ts';

type Price = PayloadInput<'addition.price'>;
type Props = {
  addition: Addition;
  shop: Shop;
  onSave: (payload: Price) => Promise<boolean>;
  onClose: () => void;
  refused: string | undefined;
};

/** What the work is, how long it takes and what it costs; a line of the time table brings its minutes along. */
export function PriceDialog({ addition, shop, onSave, onClose, refused }: Props) {
  const t = useText(additionsTexts);
  const language = useLanguage();
  const reader = useReader();
  const nameOf = useAdditionName();
  const { offer } = addition;
  const [free, setFree] = useState(offer !== null && offer.standardId === null);
  const [standardId, setStandardId] = useState(offer?.standardId ?? null);
  const [name, setName] = useState(offer?.standardId === null ? offer.nameZh : '');
  const [minutes, setMinutes] = useState<number | null>(offer?.minutes ?? null);
  const [yuan, setYuan] = useState<number | null>(offer?.amountFen == null ? null : offer.amountFen / 100);
  const [busy, setBusy] = useState(false);

  const amountFen = Math.round((yuan ?? 0) * 100);
  const problem = amountFen < 0 ? refusalText(language, 'amount-negative', {}, shop.hours.timeZone) : refused;
  const operation = operationOf();
  const isComplete = operation !== null && yuan !== null && amountFen >= 0;
  const save = async () => {
    if (operation === null) return;
    setBusy(true);
    const done = await onSave({ additionId: addition.id, operation, amountFen }).finally(() => setBusy(false));
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={`${t('priceTitle')} · ${nameOf({ ...addition, offer: null })}`}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isComplete }}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="addition-form">
        {addition.note !== '' && <p className="addition-note">{addition.note}</p>}
        {addition.photoIds.length > 0 && <PhotoStrip ids={addition.photoIds} />}
        <Segmented
          block
          aria-label={t('work')}
          value={free}
          options={[
            { value: false, label: t('fromTable') },
            { value: true, label: t('freeWork') },
          ]}
          onChange={setFree}
        />
        <Field label={t(free ? 'workName' : 'work')}>
          {(id) =>
            free ? (
              <Input id={id} maxLength={40} value={name} onChange={({ target }) => setName(target.value)} />
            ) : (
              <StandardSelect
                id={id}
                value={standardId}
                placeholder={t('fromTable')}
                onChange={(code) => {
                  setStandardId(code);
                  setMinutes(reader.standard(code)?.minutes ?? null);
                }}
              />
            )
          }
        </Field>
        <div className="advisor-pair">
          <Field label={t('minutes')}>
            {(id) => <InputNumber id={id} min={1} max={100_000} precision={0} value={minutes} onChange={setMinutes} />}
          </Field>
          <Field label={t('amount')}>
            {(id) => <InputNumber id={id} prefix="¥" max={10_000_000} precision={2} value={yuan} onChange={setYuan} />}
          </Field>
        </div>
        {problem !== undefined && (
          <p className="form-refused" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Modal>
  );

  function operationOf(): Price['operation'] | null {
    if (minutes === null) return null;
    if (free) return name.trim() === '' ? null : { standardId: null, name: name.trim(), minutes };
    return standardId === null ? null : { standardId, minutes };
  }
}
