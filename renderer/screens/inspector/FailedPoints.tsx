import { pointsOf } from '../../../shared/domain/checkPoints.ts';
import type { Operation } from '../../../shared/domain/model.ts';
import type { CheckPoint } from '../../../shared/domain/vocabulary.ts';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { useText } from '../../ui/language.tsx';

type Props = {
  operations: readonly Operation[];
  failed: readonly CheckPoint[];
  onChange: (failed: readonly CheckPoint[]) => void;
};

/** Which points of the short lists were not found good. */
export function FailedPoints({ operations, failed, onChange }: Props) {
  const t = useText(checksTexts);
  const word = useText(ontimeWordsTexts);
  const toggle = (code: CheckPoint) =>
    onChange(failed.includes(code) ? failed.filter((other) => other !== code) : [...failed, code]);
  return (
    <>
      <p className="send-back-label">{t('pointsFailed')}</p>
      <div className="send-back-chips" role="group" aria-label={t('pointsFailed')}>
        {pointsOf(operations).map((code) => (
          <button key={code} type="button" aria-pressed={failed.includes(code)} onClick={() => toggle(code)}>
            {failed.includes(code) ? `✕ ${word(`point.${code}`)}` : word(`point.${code}`)}
          </button>
        ))}
      </div>
    </>
  );
}
