import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { LineView } from './bay.model.ts';
import type { Act } from './useBayActions.ts';
import { operationName } from './words.ts';

type Props = { line: LineView; act: Act; onClose: () => void };

/** Q1: makes up for a self check that was left out when the job was finished. */
export function CheckSheet({ line, act, onClose }: Props) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const pass = () => {
    act.check(line.operation);
    onClose();
  };
  return (
    <TouchSheet
      title={t('checkTitle', { name: operationName(language, line.operation) })}
      onClose={onClose}
      actions={
        <>
          <TouchButton variant="primary" onPress={pass}>
            {t('checkPassed')}
          </TouchButton>
          <TouchButton onPress={onClose}>{t('checkNotYet')}</TouchButton>
        </>
      }
    >
      <p className="sheet-question">{t('finishQuestion')}</p>
      <p className="sheet-text">{t('finishCheckOne')}</p>
    </TouchSheet>
  );
}
