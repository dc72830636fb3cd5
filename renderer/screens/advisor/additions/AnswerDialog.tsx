import { Checkbox, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { waitingAdditions } from '../../../../shared/domain/additions.ts';
import type { Shop, VisitFile } from '../../../../shared/domain/model.ts';
import { proposedPromise } from '../../../../shared/domain/promise.rules.ts';
import { basisPromise } from '../../../../shared/domain/promise.ts';
import { PROMISE_MEANS, type PromiseMeans } from '../../../../shared/domain/vocabulary.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { dayTime, minutesText, money, plateOrPickup } from '../../../../shared/i18n/format.ts';
import { sentenceOf } from '../../../../shared/i18n/params.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { wordingTexts } from '../../../../shared/i18n/wording.texts.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';
import { useNow } from '../../../live/useNow.ts';
import { useTrial } from '../../../live/useTrial.ts';
import { type SignDraft, SignFields, signatureOf } from '../../../parts/excuse/SignFields.tsx';
import { Wording } from '../../../parts/promise/Wording.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { AnswerItems } from './AnswerItems.tsx';
import { AnswerPromise } from './AnswerPromise.tsx';
import { answersOf, countsIn, fileAfter, totalOf, type Words } from './answer.model.ts';
import { useAdditionName } from './useAdditionName.ts';

type Props = {
  file: VisitFile;
  shop: Shop;
  onSave: (payload: Payload<'addition.answer'>) => Promise<boolean>;
  onClose: () => void;
  refused: string | undefined;
};

/** The talk with the customer: the words for it, the answer to each item, and the new time that follows (P2). */
export function AnswerDialog({ file, shop, onSave, onClose, refused }: Props) {
  const t = useText(additionsTexts);
  const vocabulary = useText(wordsTexts);
  const language = useLanguage();
  const now = useNow(15_000);
  const trial = useTrial();
  const nameOf = useAdditionName();
  const [words, setWords] = useState<Words>({});
  const [means, setMeans] = useState<PromiseMeans>('phone');
  const [note, setNote] = useState<string | null>(null);
  const [sign, setSign] = useState<SignDraft>({ signer: file.visit.customer?.name ?? '', strokes: null });
  /** What the advisor chose; undefined: what is proposed. */
  const [chosenAt, setChosenAt] = useState<number | null | undefined>();
  const [outsideHours, setOutsideHours] = useState(false);
  const [busy, setBusy] = useState(false);

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
  const payload = { ...answer, promise: at === null ? null : { at, outsideHours } };
  const tried = isAnswered ? trial('addition.answer', payload) : null;
  const problem = tried && !tried.ok ? tried.refusal : null;
  const says = problem ? refusalText(language, problem.code, problem.params, zone, problem.rule) : refused;

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
  const save = async () => {
    setBusy(true);
    if (await onSave(payload).finally(() => setBusy(false))) onClose();
  };
  return (
    <Modal
      open
      centered
      width={720}
      title={t('answerTitle', { plate: plateOrPickup(file.visit.plate, file.visit.pickup) })}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isAnswered || problem !== null || signature?.signer === '' }}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="addition-form">
        <Wording standard={standard} value={note} onChange={setNote} />
        <AnswerItems waiting={waiting} words={words} onChange={setWords} />
        <Field label={t('means')}>
          {(id) => (
            <Segmented
              id={id}
              block
              value={means}
              options={PROMISE_MEANS.map((value) => ({ value, label: vocabulary(`means.${value}`) }))}
              onChange={setMeans}
            />
          )}
        </Field>
        {means === 'in-person' && (
          <SignFields label={t('sign')} draft={sign} onChange={(change) => setSign((old) => ({ ...old, ...change }))} />
        )}
        {total.count > 0 && (
          <AnswerPromise
            total={total}
            at={at}
            proposed={proposed}
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
        {says !== undefined && (
          <p className="form-refused" role="alert">
            {says}
          </p>
        )}
      </div>
    </Modal>
  );
}
