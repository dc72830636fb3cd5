import { useState } from 'react';
import type { CheckPoint } from '../../../shared/domain/vocabulary.ts';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { Chips } from '../../ui/Chips.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { TeamCheck } from './bay.team.ts';
import { PointChips, pointsSeen } from './PointChips.tsx';
import type { Act } from './useBayActions.ts';
import { operationName } from './words.ts';

const REMARKS = ['loose', 'leak', 'noise', 'forgotten', 'damage', 'dirt'] as const;
type Remark = (typeof REMARKS)[number];

type Props = { check: TeamCheck; act: Act; onDone: () => void; onClose: () => void };

/** One operation: all points good, or what is wrong with it (Q2). */
export function TeamCheckForm({ check, act, onDone, onClose }: Props) {
  const t = useText(checksTexts);
  const language = useLanguage();
  const { file, operation, people } = check;
  const [seen, setSeen] = useState<readonly CheckPoint[]>([]);
  const [failing, setFailing] = useState(false);
  const points = pointsSeen(operation, seen);
  const left = points.filter(({ ok }) => !ok);
  const car = plateOrPickup(file.visit.plate, file.visit.pickup);
  const send = (remark: string) => {
    act.teamCheck(operation, points, remark);
    onDone();
  };
  if (failing) {
    return (
      <FailSheet open={left.map(({ code }) => code)} onSend={send} onBack={() => setFailing(false)} onClose={onClose} />
    );
  }
  return (
    <TouchSheet
      title={t('title', { name: `${car} ${operationName(language, operation)}` })}
      onClose={onClose}
      actions={
        <>
          <TouchButton variant="held" onPress={() => setFailing(true)}>
            {t('fail')}
          </TouchButton>
          <TouchButton
            variant="primary"
            onPress={() => send('')}
            disabledReason={left.length > 0 ? t('pointsLeft', { n: left.length }) : undefined}
          >
            {t('pass')}
          </TouchButton>
        </>
      }
    >
      <p className="sheet-question">{t('by', { people: people.join(' · ') })}</p>
      <PointChips operation={operation} seen={seen} onChange={setSeen} />
    </TouchSheet>
  );
}

type FailProps = {
  /** Points that were not found good. */
  open: readonly CheckPoint[];
  onSend: (remark: string) => void;
  onBack: () => void;
  onClose: () => void;
};

/** What the technician will read on the line: taps, nothing to type. */
function FailSheet({ open, onSend, onBack, onClose }: FailProps) {
  const t = useText(checksTexts);
  const word = useText(ontimeWordsTexts);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const options = [
    ...open.map((code) => ({ id: `point.${code}`, label: word(`point.${code}`) })),
    ...REMARKS.map((code: Remark) => ({ id: `remark.${code}`, label: t(`remark.${code}`) })),
  ];
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const remark = options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return (
    <TouchSheet
      title={t('failTitle')}
      onClose={onClose}
      actions={
        <>
          <TouchButton onPress={onBack}>{t('back')}</TouchButton>
          <TouchButton
            variant="danger"
            onPress={() => onSend(remark.join(' '))}
            disabledReason={remark.length === 0 ? t('failFirst') : undefined}
          >
            {t('failSend')}
          </TouchButton>
        </>
      }
    >
      <div className="fail-remarks">
        <Chips label={t('failTitle')} options={options} value={chosen} onChange={toggle} />
      </div>
    </TouchSheet>
  );
}
