import { useState } from 'react';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { inspectorTexts } from '../../../shared/i18n/inspector.texts.ts';
import { useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import { CheckDetails, type Details, NO_DETAILS } from './CheckDetails.tsx';

type Props = { file: VisitFile; onPass: (details: Details) => void; onClose: () => void };

/** Passing a car with more to say than its name (Q1). */
export function PassSheet({ file, onPass, onClose }: Props) {
  const t = useText(checksTexts);
  const inspector = useText(inspectorTexts);
  const [details, setDetails] = useState(NO_DETAILS);
  return (
    <TouchSheet
      title={t('passTitle', { car: plateOrPickup(file.visit.plate, file.visit.pickup) })}
      onClose={onClose}
      actions={
        <>
          <TouchButton onPress={onClose}>{inspector('cancel')}</TouchButton>
          <TouchButton variant="primary" onPress={() => onPass({ ...details, roadTest: details.roadTest.trim() })}>
            {t('passConfirm')}
          </TouchButton>
        </>
      }
    >
      <CheckDetails details={details} onChange={setDetails} />
    </TouchSheet>
  );
}
