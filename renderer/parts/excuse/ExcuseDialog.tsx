import { Button } from 'antd';
import { useState } from 'react';
import type { Excuse, Policy } from '../../../shared/domain/model.ontime.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { EXCUSE_REASONS, type ReasonCode } from '../../../shared/domain/reasons.ts';
import { excuseState } from '../../../shared/domain/verdict/excuses.ts';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import { useNow } from '../../live/useNow.ts';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';
import { ShopTimeField } from '../../ui/ShopTimeField.tsx';
import { CommandDialog } from '../CommandDialog.tsx';
import type { Refusal } from '../Refused.tsx';
import { WordsField } from '../WordsField.tsx';
import { type SignDraft, SignFields, signatureOf } from './SignFields.tsx';
import './excuse.css';

const MOST_CALLS = 10;

type Props = {
  file: VisitFile;
  shop: Shop;
  /** What is known already: a car that was fetched late begins with D22. */
  start?: { readonly reason: ReasonCode; readonly note: string };
  /** Gives the command; the dialog closes when the answer is true. */
  onSave: (payload: Payload<'excuse.record'>) => Promise<boolean>;
  onClose: () => void;
  refused?: Refusal | null | undefined;
};

/** V4: why the lateness is not the shop's, and the customer's signature for it, now or later. */
export function ExcuseDialog({ file, shop, start, onSave, onClose, refused }: Props) {
  const t = useText(excuseTexts);
  const words = useText(wordsTexts);
  const { visit } = file;
  const [reason, setReason] = useState<ReasonCode | null>(start?.reason ?? null);
  const [note, setNote] = useState(start?.note ?? '');
  const [calls, setCalls] = useState<readonly number[]>([]);
  const [sign, setSign] = useState<SignDraft>({ signer: visit.customer?.name ?? '', strokes: null });
  const signature = signatureOf(sign);
  const unreached = reason === 'D05' ? calls : [];
  const save = async () => {
    if (reason === null) return false;
    return onSave({ visitId: visit.id, reason, note, calls: [...unreached], signature });
  };
  const options = EXCUSE_REASONS.map((id) => ({ id, code: id, label: words(`reason.${id}`) }));
  return (
    <CommandDialog
      width={920}
      title={t('title', { car: plateOrPickup(visit.plate, visit.pickup) })}
      act={{
        label: t(signature ? 'saveSigned' : 'save'),
        disabled: reason === null || note.trim() === '' || signature?.signer === '',
        give: save,
      }}
      cancel={t('cancel')}
      refused={refused}
      onClose={onClose}
    >
      <div className="excuse-sides">
        <div>
          <Field label={t('reason')}>
            {() => <Chips size="desk" label={t('reason')} options={options} value={reason} onChange={setReason} />}
          </Field>
          <WordsField label={t('note')} placeholder={t('noteHint')} value={note} onChange={setNote} />
          {reason === 'D05' && <Calls calls={calls} zone={shop.hours.timeZone} onChange={setCalls} />}
        </div>
        <div>
          <SignFields draft={sign} onChange={setSign} />
        </div>
      </div>
      {reason !== null && (
        <Effect policy={shop.policy} excuse={{ reason, calls: unreached, signatureId: signature && 'drawn' }} />
      )}
    </CommandDialog>
  );
}

/** What the record does to the verdict, said before it is made. */
function Effect({ policy, excuse }: { policy: Policy; excuse: Pick<Excuse, 'reason' | 'calls' | 'signatureId'> }) {
  const t = useText(excuseTexts);
  const rest = { id: '', visitId: '', note: '', recordedAt: 0, recordedBy: null, spot: null };
  const excuses = excuseState({ ...rest, ...excuse }, policy) === 'excuses';
  return (
    <p className="excuse-effect" data-excuses={excuses && policy.excused !== 'late'}>
      {excuses ? t('willExcuse', { result: t(`as.${policy.excused}`) }) : t('willWait')}
    </p>
  );
}

type CallsProps = { calls: readonly number[]; zone: string; onChange: (calls: readonly number[]) => void };

/** D05: when the customer was called in vain. */
function Calls({ calls, zone, onChange }: CallsProps) {
  const t = useText(excuseTexts);
  const now = useNow(15_000);
  return (
    <Field label={`${t('calls')} · ${t('callsHint')}`}>
      {() => (
        <div className="excuse-calls">
          {calls.map((at, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a call has nothing else to be known by
            <span key={i}>
              <ShopTimeField
                now={now}
                size="small"
                timeZone={zone}
                allowClear={false}
                aria-label={t('call', { n: i + 1 })}
                value={at}
                onChange={(picked) => onChange(calls.map((one, j) => (j === i ? (picked ?? one) : one)))}
              />
              <Button
                size="small"
                type="text"
                aria-label={t('removeCall', { n: i + 1 })}
                onClick={() => onChange(calls.filter((_, j) => j !== i))}
              >
                ✕
              </Button>
            </span>
          ))}
          <Button size="small" disabled={calls.length >= MOST_CALLS} onClick={() => onChange([...calls, now])}>
            {t('addCall')}
          </Button>
        </div>
      )}
    </Field>
  );
}
