import { InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import type { Addition } from '../../../../shared/domain/model.ontime.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import type { PayloadInput } from '../../../../shared/protocol/commands.ts';
import { useReader } from '../../../live/useReader.ts';
import { useTap } from '../../../live/useTap.ts';
import { CommandDialog } from '../../../parts/CommandDialog.tsx';
import { StandardSelect } from '../../../parts/StandardSelect.tsx';
import { WordsField } from '../../../parts/WordsField.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useText } from '../../../ui/language.tsx';
import { PhotoStrip } from './PhotoStrip.tsx';
import { useAdditionName } from './useAdditionName.ts';

type Price = PayloadInput<'addition.price'>;
type Props = { addition: Addition; onClose: () => void };

/** What the work is, how long it takes and what it costs; a line of the time table brings its minutes along. */
export function PriceDialog({ addition, onClose }: Props) {
  const t = useText(additionsTexts);
  const reader = useReader();
  const nameOf = useAdditionName();
  const { tap, refused } = useTap();
  const { offer } = addition;
  const [free, setFree] = useState(offer !== null && offer.standardId === null);
  const [standardId, setStandardId] = useState(offer?.standardId ?? null);
  const [name, setName] = useState(offer?.standardId === null ? offer.nameZh : '');
  const [minutes, setMinutes] = useState<number | null>(offer?.minutes ?? null);
  const [yuan, setYuan] = useState<number | null>(offer?.amountFen == null ? null : offer.amountFen / 100);

  const amountFen = Math.round((yuan ?? 0) * 100);
  const problem = amountFen < 0 ? ({ code: 'amount-negative', params: { name: nameOf(addition) } } as const) : refused;
  const operation = operationOf();
  const isComplete = operation !== null && yuan !== null && amountFen >= 0;
  const save = async () => {
    return operation !== null && tap('addition.price', { additionId: addition.id, operation, amountFen });
  };
  return (
    <CommandDialog
      title={`${t('priceTitle')} · ${nameOf({ ...addition, offer: null })}`}
      act={{ label: t('save'), disabled: !isComplete, give: save }}
      cancel={t('cancel')}
      refused={problem}
      onClose={onClose}
    >
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
      {free ? (
        <WordsField label={t('workName')} rows={1} maxLength={40} value={name} onChange={setName} />
      ) : (
        <Field label={t('work')}>
          {(id) => (
            <StandardSelect
              id={id}
              value={standardId}
              placeholder={t('fromTable')}
              onChange={(code) => {
                setStandardId(code);
                setMinutes(reader.standard(code)?.minutes ?? null);
              }}
            />
          )}
        </Field>
      )}
      <div className="advisor-pair">
        <Field label={t('minutes')}>
          {(id) => <InputNumber id={id} min={1} max={100_000} precision={0} value={minutes} onChange={setMinutes} />}
        </Field>
        <Field label={t('amount')}>
          {(id) => <InputNumber id={id} prefix="¥" max={10_000_000} precision={2} value={yuan} onChange={setYuan} />}
        </Field>
      </div>
    </CommandDialog>
  );

  function operationOf(): Price['operation'] | null {
    if (minutes === null) return null;
    if (free) return name.trim() === '' ? null : { standardId: null, name: name.trim(), minutes };
    return standardId === null ? null : { standardId, minutes };
  }
}
