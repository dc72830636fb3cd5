import { Checkbox, Input, Modal, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { promiseRefusal } from '../../shared/domain/delivery.rules.ts';
import type { PromiseEntry, Shop, VisitFile } from '../../shared/domain/model.ts';
import { basisPromise, entryCounts } from '../../shared/domain/promise.ts';
import { PROMISE_CAUSES, PROMISE_MEANS, type PromiseCause, type PromiseMeans } from '../../shared/domain/vocabulary.ts';
import { dayTime } from '../../shared/i18n/format.ts';
import { promiseTexts } from '../../shared/i18n/promise.texts.ts';
import { refusalText } from '../../shared/i18n/refusals.texts.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import type { PayloadInput } from '../../shared/protocol/commands.ts';
import { useNow } from '../live/useNow.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage, useText } from '../ui/language.tsx';
import { ShopTimeField } from '../ui/ShopTimeField.tsx';
import './promise.css';

type Props = {
  title: ReactNode;
  file: VisitFile;
  shop: Shop;
  /** Gives the command; the dialog closes when the answer is true. */
  onSave: (payload: PayloadInput<'visit.promise'>) => Promise<boolean>;
  onClose: () => void;
  /** What the hub said to the last attempt, where the caller does not say it elsewhere. */
  refused?: string | undefined;
};

/** A new time for the customer. Whether it moves the time that counts is said before it is saved (P2). */
export function PromiseDialog({ title, file, shop, onSave, onClose, refused }: Props) {
  const t = useText(promiseTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const now = useNow(15_000);
  const zone = shop.hours.timeZone;
  const basis = basisPromise(file);
  const causes = PROMISE_CAUSES.filter((cause) => (cause === 'first') === (basis === undefined));
  const [at, setAt] = useState<number | null>(basis?.at ?? null);
  const [cause, setCause] = useState<PromiseCause>(causes[0] ?? 'workshop');
  const [means, setMeans] = useState<PromiseMeans>('phone');
  const [note, setNote] = useState('');
  const [outsideHours, setOutsideHours] = useState(false);
  const [busy, setBusy] = useState(false);

  const problem = at === null ? null : promiseRefusal(shop, at, now, outsideHours);
  const visitId = file.visit.id;
  const entry: PromiseEntry = { id: '', visitId, at: at ?? 0, agreedAt: now, means, advisorId: null, cause, note };
  const counts = entryCounts(entry, basis);
  const time = (instant: number) => dayTime(language, instant, now, zone);
  const says = problem ? refusalText(language, problem.code, problem.params, zone, problem.rule) : refused;
  const save = async () => {
    if (at === null) return;
    setBusy(true);
    const done = await onSave({ visitId, at, means, cause, note, outsideHours }).finally(() => setBusy(false));
    if (done) onClose();
  };

  return (
    <Modal
      open
      title={title}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: at === null || problem !== null }}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="promise-form">
        <Field label={t('promisedFor')}>
          {(id) => <ShopTimeField now={now} id={id} timeZone={zone} value={at} onChange={setAt} />}
        </Field>
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
        <Field label={t('means')}>
          {(id) => (
            <Segmented
              id={id}
              block
              value={means}
              options={PROMISE_MEANS.map((value) => ({ value, label: words(`means.${value}`) }))}
              onChange={setMeans}
            />
          )}
        </Field>
        <Field label={t('note')}>
          {(id) => <Input id={id} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        {(outsideHours || problem?.code === 'promise-outside-hours') && (
          <Checkbox checked={outsideHours} onChange={(event) => setOutsideHours(event.target.checked)}>
            {t('outsideHours')}
          </Checkbox>
        )}
        {at !== null && !problem && (
          <p className="promise-effect" data-counts={counts}>
            {counts || !basis ? t('willCount', { time: time(at) }) : t('willNotCount', { time: time(basis.at) })}
          </p>
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
