import { useState } from 'react';
import { pointsFor } from '../../../shared/domain/checkPoints.ts';
import type { CheckPoint } from '../../../shared/domain/vocabulary.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { LineView } from './bay.model.ts';
import { PointChips, pointsSeen } from './PointChips.tsx';
import type { Act } from './useBayActions.ts';
import { operationName } from './words.ts';

type Props = { line: LineView; act: Act; onClose: () => void };

/** Q1: makes up for a self check that was left out when the job was finished. */
export function CheckSheet({ line, act, onClose }: Props) {
  const t = useText(bayTexts);
  const check = useText(checksTexts);
  const language = useLanguage();
  const { operation } = line;
  const [seen, setSeen] = useState<readonly CheckPoint[]>([]);
  const left = pointsFor(operation).length - seen.length;
  const pass = () => {
    act.check(operation, pointsSeen(operation, seen));
    onClose();
  };
  return (
    <TouchSheet
      title={t('checkTitle', { name: operationName(language, operation) })}
      onClose={onClose}
      actions={
        <>
          <TouchButton
            variant="primary"
            onPress={pass}
            disabledReason={left > 0 ? check('pointsLeft', { n: left }) : undefined}
          >
            {t('checkPassed')}
          </TouchButton>
          <TouchButton onPress={onClose}>{t('checkNotYet')}</TouchButton>
        </>
      }
    >
      <p className="sheet-question">{t('finishQuestion')}</p>
      <PointChips operation={operation} seen={seen} onChange={setSeen} />
    </TouchSheet>
  );
}
