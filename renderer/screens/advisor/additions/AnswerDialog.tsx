import { Checkbox } from 'antd';
import { useState } from 'react';
import { waitingAdditions } from '../../../../shared/domain/additions.ts';
import type { Shop, VisitFile } from '../../../../shared/domain/model.ts';
import { proposedPromise } from '../../../../shared/domain/promise.rules.ts';
import { basisPromise } from '../../../../shared/domain/promise.ts';
import type { PromiseMeans } from '../../../../shared/domain/vocabulary.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { dayTime, minutesText, money, plateOrPickup } from '../../../../shared/i18n/format.ts';
import { sentenceOf } from '../../../../shared/i18n/params.ts';
import { wordingTexts } from '../../../../shared/i18n/wording.texts.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';
import { useNow } from '../../../live/useNow.ts';
import { useQuote } from '../../../live/useQuote.ts';
import { useTap } from '../../../live/useTap.ts';
import { useTrial } from '../../../live/useTrial.ts';
import { CommandDialog } from '../../../parts/CommandDialog.tsx';
import { type SignDraft, SignFields, signatureOf } from '../../../parts/excuse/SignFields.tsx';
import { MeansField } from '../../../parts/promise/MeansField.tsx';
import { quoteIdOf } from '../../../parts/promise/quote.model.ts';
import { Wording } from '../../../parts/promise/Wording.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { AnswerItems } from './AnswerItems.tsx';
import { AnswerPromise } from './AnswerPromise.tsx';
import { answersOf, countsIn, fileAfter, totalOf, type Words } from './answer.model.ts';
import { useAdditionName } from './useAdditionName.ts';

type Props = { file: VisitFile; shop: Shop; onClose: () => void };

/** The talk with the customer: the words for it, the answer to each item, and the new time that follows (P2). */
export function AnswerDialog({ file, shop, onClose }: Props) {
  const t = useText(additionsTexts);
  const language = useLanguage();
  const now = useNow(15_000);
  const trial = useTrial();
  const { tap, refused } = useTap();
  const nameOf = useAdditionName();
  const [words, setWords] = useState<Words>({});
  const [means, setMeans] = useState<PromiseMeans>('phone');
  const [note, setNote] = useState<string | null>(null);
  const [sign, setSign] = useState<SignDraft>({ signer: file.visit.customer?.name ?? '', strokes: null });
  /** What the advisor chose; undefined: what is proposed. */
  const [chosenAt, setChosenAt] = useState<number | null | undefined>();
  const [outsideHours, setOutsideHours] = useState(false);

  const zone = shop.hours.timeZone;
  const waiting = waitingAdditions(file);
  const total = totalOf(waiting, words);
  const signature = means === 'in-person' ? signatureOf(sign) : null;
  const answer = {
    ...{ visitId: file.visit.id, answers: answersOf(waiting, words), means, note: note ?? '', signature },
    promise: null,
  } satisfies Payload<'addition.answer'>;
  const isAnswered = answer.answers.length > 0;
  const after = isAnswered ? fileAfter(file, trial('addition.answer', answer)) : file;
  const proposed = total.count === 0 ? null : proposedPromise(after, shop, now);
  const at = total.count === 0 ? null : chosenAt === undefined ? proposed : chosenAt;
  const approved = answer.answers.flatMap((one) => (one.approved ? [one.additionId] : []));
  const quote = useQuote(approved.length === 0 ? null : { visitId: file.visit.id, additionIds: approved });
  const quoteId = quoteIdOf(quote?.answer, at);
  const payload = { ...answer, promise: at === null ? null : { at, outsideHours, quoteId } };
  const tried = isAnswered ? trial('addition.answer', payload) : null;
  const problem = tried && !tried.ok ? tried.refusal : null;

  const offered =
    total.count > 0 ? waiting.filter(({ id }) => words[id] === 'approve') : waiting.filter((a) => a.offer);
  const sum = totalOf(offered, Object.fromEntries(offered.map(({ id }) => [id, 'approve'])));
  const standard = sentenceOf(
    wordingTexts,
    language,
    'offer',
    {
      items: offered.map(nameOf).join(language === 'en' ? ', ' : '、'),
      amount: money(sum.amountFen),
      minutes: minutesText(language, sum.minutes),
      ...(at !== null && { time: dayTime(language, at, now, zone) }),
    },
    zone,
  );
  return (
    <CommandDialog
      centered
      width={720}
      title={t('answerTitle', { plate: plateOrPickup(file.visit.plate, file.visit.pickup) })}
      act={{
        label: t('save'),
        disabled: !isAnswered || problem !== null || signature?.signer === '',
        give: () => tap('addition.answer', payload),
      }}
      cancel={t('cancel')}
      refused={problem ?? refused}
      onClose={onClose}
    >
      {offered.length > 0 && <Wording standard={standard} value={note} onChange={setNote} />}
      <AnswerItems waiting={waiting} words={words} onChange={setWords} />
      <MeansField label={t('means')} value={means} onChange={setMeans} />
      {means === 'in-person' && <SignFields label={t('sign')} draft={sign} onChange={setSign} />}
      {total.count > 0 && (
        <AnswerPromise
          total={total}
          at={at}
          proposed={proposed}
          quote={quote}
          counts={tried ? countsIn(tried) : null}
          basis={basisPromise(file, shop.policy)}
          now={now}
          timeZone={zone}
          onChange={setChosenAt}
        />
      )}
      {(outsideHours || problem?.code === 'promise-outside-hours') && (
        <Checkbox checked={outsideHours} onChange={({ target }) => setOutsideHours(target.checked)}>
          {t('outsideHours')}
        </Checkbox>
      )}
    </CommandDialog>
  );
}
