import { additionsTexts } from '../../../shared/i18n/additions.texts.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import type { BayAdditions } from './bay.additions.ts';
import { useShortReason } from './useShortReason.ts';

type Props = { view: BayAdditions | null; onPress: () => void };

/** Extra work (增项); its second line says what is open, or the customer's last word. */
export function AdditionButton({ view, onPress }: Props) {
  const t = useText(bayTexts);
  const additions = useText(additionsTexts);
  const short = useShortReason();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const rest = short(view === null ? { state: 'rest', why: 'no-car' } : view.action);
  return (
    <TouchButton onPress={onPress} disabledReason={rest} hint={hintOf()}>
      {t('report')}
    </TouchButton>
  );

  function hintOf(): string | undefined {
    if (view === null) return undefined;
    if (view.waiting > 0) return additions('bay.waiting', { n: view.waiting });
    const answer = view.answered?.addition.answer;
    if (!answer) return undefined;
    return `${additions(answer.approved ? 'bay.approved' : 'bay.declined')} ${clockTime(answer.at, zone)}`;
  }
}
