import { pointsFor } from '../../../shared/domain/checkPoints.ts';
import type { Check, Operation } from '../../../shared/domain/model.ts';
import type { CheckPoint } from '../../../shared/domain/vocabulary.ts';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { Chips } from '../../ui/Chips.tsx';
import { useText } from '../../ui/language.tsx';
import './checks.css';

type Props = {
  operation: Operation;
  /** What was looked at and found good. */
  seen: readonly CheckPoint[];
  onChange: (seen: readonly CheckPoint[]) => void;
};

/** Q1: the short list of an operation, one big tile a point. */
export function PointChips({ operation, seen, onChange }: Props) {
  const t = useText(checksTexts);
  const word = useText(ontimeWordsTexts);
  const toggle = (code: CheckPoint) =>
    onChange(seen.includes(code) ? seen.filter((other) => other !== code) : [...seen, code]);
  return (
    <div className="check-points">
      <p className="sheet-text">{t('points')}</p>
      <Chips
        label={t('points')}
        options={pointsFor(operation).map((code) => ({ id: code, label: word(`point.${code}`) }))}
        value={seen}
        onChange={toggle}
      />
    </div>
  );
}

/** The list as it is recorded. */
export function pointsSeen(operation: Operation, seen: readonly CheckPoint[]): Check['points'] {
  return pointsFor(operation).map((code) => ({ code, ok: seen.includes(code) }));
}
