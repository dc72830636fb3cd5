import { Button } from 'antd';
import { setupTexts } from '../../../shared/i18n/setup.texts.ts';
import { useText } from '../../ui/language.tsx';

type Props = { busy: boolean; onSample: () => void; onOwn: () => void; onBack: () => void };

export function ChoiceStep({ busy, onSample, onOwn, onBack }: Props) {
  const t = useText(setupTexts);
  return (
    <>
      <p className="setup-lead">{t('chooseStart')}</p>
      <div className="setup-choices">
        <button type="button" className="setup-choice" disabled={busy} onClick={onSample}>
          <strong>{t('sampleTitle')}</strong>
          <span>{t('sampleText')}</span>
          <em>{busy ? t('preparing') : t('sampleGo')}</em>
        </button>
        <button type="button" className="setup-choice" disabled={busy} onClick={onOwn}>
          <strong>{t('ownTitle')}</strong>
          <span>{t('ownText')}</span>
          <em>{t('ownGo')}</em>
        </button>
      </div>
      <Button onClick={onBack} disabled={busy}>
        {t('back')}
      </Button>
    </>
  );
}
