import { useId, useState } from 'react';
import type { VisitFile } from '../../../shared/domain/model.ts';
import type { CheckPoint } from '../../../shared/domain/vocabulary.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { inspectorTexts } from '../../../shared/i18n/inspector.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import { CheckDetails, NO_DETAILS } from './CheckDetails.tsx';
import { FailedPoints } from './FailedPoints.tsx';

const REMARKS = ['remarkNoise', 'remarkLeak', 'remarkTorque', 'remarkGap', 'remarkDirt'] as const;

/** What the inspector found: what goes back, why, which points failed, the road test and photos. */
export type Found = {
  readonly remark: string;
  readonly reworkIds: string[];
  readonly points: { code: CheckPoint; ok: false }[];
  readonly roadTest: string;
  readonly photoIds: string[];
};

type Props = { file: VisitFile; onSend: (found: Found) => void; onClose: () => void };

/** What is not good, and why (Q2): the remark is what the technician will read at the bay. */
export function SendBackSheet({ file, onSend, onClose }: Props) {
  const t = useText(inspectorTexts);
  const language = useLanguage();
  const remarkId = useId();
  const done = file.operations.filter((operation) => operation.state === 'done');
  const [chosen, setChosen] = useState<readonly string[]>(done.length === 1 ? done.map(({ id }) => id) : []);
  const [remark, setRemark] = useState('');
  const [failed, setFailed] = useState<readonly CheckPoint[]>([]);
  const [details, setDetails] = useState(NO_DETAILS);

  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const add = (words: string) => setRemark(remark === '' ? words : t('andRemark', { before: remark, more: words }));
  const lacking = chosen.length === 0 ? t('needWork') : remark.trim() === '' ? t('needRemark') : undefined;

  const send = () =>
    onSend({
      remark: remark.trim(),
      reworkIds: [...chosen],
      points: failed.map((code) => ({ code, ok: false })),
      roadTest: details.roadTest.trim(),
      photoIds: [...details.photoIds],
    });

  return (
    <TouchSheet
      title={t('backTitle', { car: plateOrPickup(file.visit.plate, file.visit.pickup) })}
      onClose={onClose}
      actions={
        <>
          <TouchButton onPress={onClose}>{t('cancel')}</TouchButton>
          <TouchButton variant="danger" disabledReason={lacking} onPress={send}>
            {t('confirmBack')}
          </TouchButton>
        </>
      }
    >
      <div className="send-back-sides">
        <div>
          <fieldset className="send-back">
            <legend>{t('whichWork')}</legend>
            {done.map((operation) => (
              <label key={operation.id} className="send-back-work">
                <input type="checkbox" checked={chosen.includes(operation.id)} onChange={() => toggle(operation.id)} />
                {language === 'en' ? operation.nameEn : operation.nameZh}
              </label>
            ))}
          </fieldset>
          <FailedPoints
            operations={done.filter(({ id }) => chosen.length === 0 || chosen.includes(id))}
            failed={failed}
            onChange={setFailed}
          />
        </div>
        <div>
          <label className="send-back-label" htmlFor={remarkId}>
            {t('remark')}
          </label>
          <div className="send-back-chips">
            {REMARKS.map((key) => (
              <button key={key} type="button" onClick={() => add(t(key))}>
                {t(key)}
              </button>
            ))}
          </div>
          <textarea
            id={remarkId}
            className="send-back-remark"
            rows={2}
            maxLength={500}
            value={remark}
            placeholder={t('remarkHint')}
            onChange={(event) => setRemark(event.target.value)}
          />
        </div>
        <CheckDetails details={details} onChange={setDetails} />
      </div>
    </TouchSheet>
  );
}
