import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { readableParams } from '../../../shared/i18n/params.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { BusyQuestion } from './useTaps.ts';

type Props = { question: BusyQuestion; onClose: () => void };

/** J6: a person has one attended job at a time; what becomes of the other one? */
export function BusySheet({ question, onClose }: Props) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const params = readableParams(language, question.refused.params ?? {}, zone);
  return (
    <TouchSheet title={t('busyTitle', params)} onClose={onClose}>
      <p className="sheet-question">{t('busyText', params)}</p>
      <div className="busy-choices">
        <TouchButton variant="held" onPress={() => question.again('hold')} hint={t('busyHoldHint')}>
          {t('busyHold')}
        </TouchButton>
        <TouchButton onPress={() => question.again('finish')} hint={t('busyFinishHint')}>
          {t('busyFinish')}
        </TouchButton>
        <TouchButton onPress={() => question.again('leave')} hint={t('busyLeaveHint')}>
          {t('busyLeave')}
        </TouchButton>
      </div>
    </TouchSheet>
  );
}
