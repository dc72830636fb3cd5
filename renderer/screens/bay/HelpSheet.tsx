import type { HelpCall } from '../../../shared/domain/model.screens.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { minutesText } from '../../../shared/i18n/format.ts';
import { useNow } from '../../live/useNow.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { Act } from './useBayActions.ts';

const MINUTE = 60_000;

type Props = { help: HelpCall; act: Act; onClose: () => void };

/** The call is out; ending it takes a second tap, elsewhere than the first. */
export function HelpSheet({ help, act, onClose }: Props) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const end = () => {
    act.endHelp();
    onClose();
  };
  return (
    <TouchSheet title={t('helpTitle')} onClose={onClose}>
      <p className="sheet-question">{t('helpAgo', { time: minutesText(language, (now - help.at) / MINUTE) })}</p>
      <div className="sheet-choice">
        <TouchButton variant="primary" onPress={end}>
          {t('helpDone')}
        </TouchButton>
      </div>
    </TouchSheet>
  );
}
