import { Checkbox, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { unpromisedAdditions } from '../../shared/domain/additions.ts';
import type { PromiseEntry, Shop, VisitFile } from '../../shared/domain/model.ts';
import { proposedPromise, toldRefusal } from '../../shared/domain/promise.rules.ts';
import { basisPromise, entryCounts } from '../../shared/domain/promise.ts';
import { PROMISE_CAUSES, type PromiseCause, type PromiseMeans } from '../../shared/domain/vocabulary.ts';
import { dayTime } from '../../shared/i18n/format.ts';
import { sentenceOf } from '../../shared/i18n/params.ts';
import { promiseTexts } from '../../shared/i18n/promise.texts.ts';
import { wordingTexts } from '../../shared/i18n/wording.texts.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import type { Payload } from '../../shared/protocol/commands.ts';
import { useNow } from '../live/useNow.ts';
import { useQuote } from '../live/useQuote.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage, useText } from '../ui/language.tsx';
import { ShopTimeField } from '../ui/ShopTimeField.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { type SignDraft, SignFields, signatureOf } from './excuse/SignFields.tsx';
import { BasisSentence } from './promise/BasisSentence.tsx';
import { MeansField } from './promise/MeansField.tsx';
import { QuoteOffer } from './promise/QuoteOffer.tsx';
import { quoteIdOf } from './promise/quote.model.ts';
import { Wording } from './promise/Wording.tsx';
import type { Refusal } from './Refused.tsx';
import './promise/promise.css';

type Props = {
  title: ReactNode;
  file: VisitFile;
  shop: Shop;
  /** Gives the command; the dialog closes when the answer is true. */
  onSave: (payload: Payload<'visit.promise'>) => Promise<boolean>;
  onClose: () => void;
  /** What the hub said to the last attempt, where the caller does not say it elsewhere. */
  refused?: Refusal | null | undefined;
};

/** A new time for the customer. Whether it moves the time that counts is said before it is saved (P2). */
export function PromiseDialog({ title, file, shop, onSave, onClose, refused }: Props) {
  const t = useText(promiseTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const now = useNow(15_000);
  const zone = shop.hours.timeZone;
  const basis = basisPromise(file, shop.policy);
  const open = unpromisedAdditions(file);
  const causes = PROMISE_CAUSES.filter((cause) => (cause === 'first') === (basis === undefined));
  const [at, setAt] = useState<number | null>(() => proposedPromise(file, shop, now) ?? basis?.at ?? null);
  const [cause, setCause] = useState<PromiseCause>(basis ? (open.length > 0 ? 'addition' : 'workshop') : 'first');
  const [means, setMeans] = useState<PromiseMeans>('phone');
  const [note, setNote] = useState<string | null>(null);
  const [outsideHours, setOutsideHours] = useState(false);
  const [sign, setSign] = useState<SignDraft>({ signer: file.visit.customer?.name ?? '', strokes: null });

  const signature = cause === 'customer' ? signatureOf(sign) : null;
  const additionIds = cause === 'addition' ? open.map(({ id }) => id) : [];
  const told = { cause, additionIds, outsideHours, signed: signature !== null };
  const problem = at === null ? null : toldRefusal(file, shop, { ...told, at }, now);
  const visitId = file.visit.id;
  const quote = useQuote({ visitId });
  const quoteId = quoteIdOf(quote?.answer, at);
  const entry: PromiseEntry = {
    ...{ id: '', visitId, at: at ?? 0, agreedAt: now, means, advisorId: null, cause, note: '', additionIds },
    signatureId: signature && 'drawn',
    quoteId,
  };
  const counts = entryCounts(entry, basis, file.additions, shop.policy);
  const time = at === null ? '…' : dayTime(language, at, now, zone);
  const save = async () => {
    if (at === null) return false;
    return onSave({ visitId, at, means, cause, note: note ?? '', outsideHours, additionIds, signature, quoteId });
  };

  return (
    <CommandDialog
      centered
      width={600}
      title={title}
      act={{
        label: t('save'),
        disabled: at === null || problem !== null || signature?.signer === '',
        give: save,
      }}
      cancel={t('cancel')}
      refused={problem ?? refused}
      onClose={onClose}
    >
      <Field label={t('promisedFor')}>
        {(id) => <ShopTimeField now={now} id={id} timeZone={zone} value={at} onChange={setAt} />}
      </Field>
      <QuoteOffer reading={quote} at={at} taken={quoteId !== null} now={now} timeZone={zone} onTake={setAt} />
      <Field label={t('cause')}>
        {(id) => (
          <Segmented
            id={id}
            block
            value={cause}
            options={causes.map((value) => ({ value, label: words(`cause.${value}`) }))}
            onChange={setCause}
          />
        )}
      </Field>
      {additionIds.length > 0 && (
        <p className="promise-follows">
          {t('follows', {
            names: open.map(({ offer }) => nameOf(language, offer)).join(language === 'en' ? ', ' : '、'),
          })}
        </p>
      )}
      <MeansField label={t('means')} value={means} onChange={setMeans} />
      <Wording standard={sentenceOf(wordingTexts, language, cause, { time }, zone)} value={note} onChange={setNote} />
      {cause === 'customer' && <SignFields label={t('sign')} draft={sign} onChange={setSign} />}
      {(outsideHours || problem?.code === 'promise-outside-hours') && (
        <Checkbox checked={outsideHours} onChange={(event) => setOutsideHours(event.target.checked)}>
          {t('outsideHours')}
        </Checkbox>
      )}
      {at !== null && !problem && <BasisSentence at={at} counts={counts} basis={basis} now={now} timeZone={zone} />}
    </CommandDialog>
  );
}

function nameOf(language: string, offer: { nameZh: string; nameEn: string } | null): string {
  return (language === 'en' ? offer?.nameEn : offer?.nameZh) ?? '';
}
