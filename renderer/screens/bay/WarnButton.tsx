import { clockTime } from '../../../shared/i18n/format.ts';
import { warningsTexts } from '../../../shared/i18n/warnings.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import type { BayWarning } from './bay.warning.ts';
import { useShortReason } from './useShortReason.ts';
import './warn.css';

/** "Can't make it", under the work; afterwards what became of it: read, and what was agreed (E6). */
export function WarnButton({ view, onPress }: { view: BayWarning; onPress: () => void }) {
  const t = useText(warningsTexts);
  const short = useShortReason();
  const say = useWarnWords(view);
  const { action } = view;
  const isRest = view.state === 'ended' || view.promiseAt === null;
  const closed = action.state === 'open' ? undefined : short(action);
  return (
    <div className={`bay-warn bay-warn-${view.state}`}>
      <TouchButton
        onPress={onPress}
        hint={say.hint}
        disabledReason={view.promiseAt === null ? t('bay.rest') : isRest ? say.hint : closed}
      >
        {say.word}
      </TouchButton>
    </div>
  );
}

/** The state in a word, and what the advisor has done about it. */
function useWarnWords({ state, warning, end, toldAt }: BayWarning): { word: string; hint?: string } {
  const t = useText(warningsTexts);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const time = (at: number) => clockTime(at, zone);
  if (warning === null) return { word: t('bay.cant') };
  const seen = warning.seenAt === null ? t('bay.unread') : t('bay.read', { time: time(warning.seenAt) });
  if (state === 'asked') return { word: t('bay.forecast'), hint: t('bay.askHint') };
  if (state === 'raised') return { word: t('bay.forecast'), hint: seen };
  if (state === 'said') return { word: t('bay.said'), hint: seen };
  if (state === 'denied') return { word: t('bay.denied'), hint: seen };
  if (toldAt !== null) return { word: t('bay.promised', { time: time(toldAt) }), hint: t('bay.contacted') };
  if (end?.how === 'unreachable') return { word: t('bay.unreachable'), hint: t('bay.unreachableHint') };
  return { word: t('bay.holds'), hint: t('bay.holdsHint') };
}
