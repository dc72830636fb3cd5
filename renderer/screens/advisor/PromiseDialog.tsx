import { Checkbox, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { promiseRefusal } from '../../../shared/domain/delivery.rules.ts';
import type { PromiseEntry, Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise, entryCounts } from '../../../shared/domain/promise.ts';
import {
  PROMISE_CAUSES,
  PROMISE_MEANS,
  type PromiseCause,
  type PromiseMeans,
} from '../../../shared/domain/vocabulary.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ShopTimeField } from '../../ui/ShopTimeField.tsx';
import { Field } from './Field.tsx';
import './promise.css';

/** A new time for the customer. Whether it moves the time that counts is said before it is saved (P2). */
export function PromiseDialog({ file, shop, onClose }: { file: VisitFile; shop: Shop; onClose: () => void }) {
  const t = useText(advisorTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const now = useNow(15_000);
  const zone = shop.hours.timeZone;
  const basis = basisPromise(file);
  const causes = PROMISE_CAUSES.filter((cause) => (cause === 'first') === (basis === undefined));
  const { tap, refused } = useTap();
  const [at, setAt] = useState<number | null>(basis?.at ?? null);
  const [cause, setCause] = useState<PromiseCause>(causes[0] ?? 'workshop');
  const [means, setMeans] = useState<PromiseMeans>('phone');
  const [note, setNote] = useState('');
  const [outsideHours, setOutsideHours] = useState(false);

  const problem = at === null ? null : promiseRefusal(shop, at, now, outsideHours);
  const entry: PromiseEntry = {
    id: '',
    visitId: file.visit.id,
    at: at ?? 0,
    agreedAt: now,
    means,
    advisorId: null,
    cause,
    note,
  };
  const counts = entryCounts(entry, basis);
  const time = (instant: number) => dayTime(language, instant, now, zone);
  const save = async () => {
    if (at === null) return;
    if (await tap('visit.promise', { visitId: file.visit.id, at, means, cause, note, outsideHours })) onClose();
  };

  return (
    <Modal
      open
      title={t('revise')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: at === null || problem !== null }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="promise-dialog">
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
        {(problem ?? refused) && (
          <p className="advisor-refused" role="alert">
            {problem
              ? refusalText(language, problem.code, problem.params, zone, problem.rule)
              : refused && refusalText(language, refused.code, refused.params, zone, refused.rule)}
          </p>
        )}
      </div>
    </Modal>
  );
}
