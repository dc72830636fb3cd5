import type { Policy } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useText } from '../../ui/language.tsx';
import { effectOf } from './calls.model.ts';

type Props = { file: VisitFile; policy: Policy; onTime: boolean | null };

/** What the customer's word does to the verdict (V5), said before it is saved; its place is kept while nothing is chosen. */
export function CallEffect({ file, policy, onTime }: Props) {
  const t = useText(callsTexts);
  const words = useText(ontimeWordsTexts);
  const now = useNow(60_000);
  if (onTime === null) return <p className="calls-effect" data-change="none" aria-hidden="true" />;
  const [before, after] = effectOf(file, policy, onTime, now);
  const result = words(`result.${after.result}`);
  if (before.result === after.result && before.rule === after.rule)
    return (
      <p className="calls-effect" data-change="same">
        {t('staysSame', { result })}
      </p>
    );
  return (
    <p className="calls-effect" data-change={after.rule === 'V5' ? 'late' : 'back'}>
      {after.rule === 'V5' ? t('willBeLate') : t('willBeTakenBack', { result })}
    </p>
  );
}
