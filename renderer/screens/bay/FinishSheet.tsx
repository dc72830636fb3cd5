import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { LineView } from './bay.model.ts';
import type { Act } from './useBayActions.ts';
import { operationName } from './words.ts';

type Props = { line: LineView; act: Act; onClose: () => void };

/** Q1: the technician's own check and the finish in one tap. */
export function FinishSheet({ line, act, onClose }: Props) {
  const t = useText(bayTexts);
  const language = useLanguage();
  return (
    <TouchSheet
      title={t('finishTitle', { name: operationName(language, line.operation) })}
      onClose={onClose}
      actions={
        <>
          <TouchButton variant="primary" onPress={() => act.finish(true)}>
            {t('finishChecked')}
          </TouchButton>
          <TouchButton onPress={onClose}>{t('finishNotYet')}</TouchButton>
        </>
      }
    >
      <p className="sheet-question">{t('finishQuestion')}</p>
      <p className="sheet-text">{t('finishCheckOne')}</p>
    </TouchSheet>
  );
}
