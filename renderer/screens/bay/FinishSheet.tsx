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

/** Q1: the technician's own check, point by point, and the finish in one. */
export function FinishSheet({ line, act, onClose }: Props) {
  const t = useText(bayTexts);
  const check = useText(checksTexts);
  const language = useLanguage();
  const { operation } = line;
  const [seen, setSeen] = useState<readonly CheckPoint[]>([]);
  const left = pointsFor(operation).length - seen.length;
  return (
    <TouchSheet
      title={t('finishTitle', { name: operationName(language, operation) })}
      onClose={onClose}
      actions={
        <>
          <TouchButton
            variant="primary"
            onPress={() => act.finish(true, pointsSeen(operation, seen))}
            disabledReason={left > 0 ? check('pointsLeft', { n: left }) : undefined}
          >
            {t('finishChecked')}
          </TouchButton>
          <TouchButton onPress={onClose}>{t('finishNotYet')}</TouchButton>
        </>
      }
    >
      <p className="sheet-question">{t('finishQuestion')}</p>
      <PointChips operation={operation} seen={seen} onChange={setSeen} />
    </TouchSheet>
  );
}
