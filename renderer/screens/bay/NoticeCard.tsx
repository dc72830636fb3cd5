import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';

/** Why the last tap did not work, until somebody has read it or taps again. */
export function NoticeCard({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useText(bayTexts);
  return (
    <div className="bay-notice" role="alert">
      <p>{text}</p>
      <TouchButton onPress={onClose}>{t('gotIt')}</TouchButton>
    </div>
  );
}
