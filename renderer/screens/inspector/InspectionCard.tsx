import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import type { Queued } from '../../../shared/domain/queues.ts';
import { finalCheckPassed, needsFinalCheck } from '../../../shared/domain/stage.ts';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { dueWords } from '../../../shared/i18n/due.ts';
import { minutesText, plateOrPickup } from '../../../shared/i18n/format.ts';
import { inspectorTexts } from '../../../shared/i18n/inspector.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { QueueCard } from '../../ui/QueueCard.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { type Details, NO_DETAILS } from './CheckDetails.tsx';
import { FinishedWork } from './FinishedWork.tsx';
import { PassSheet } from './PassSheet.tsx';
import { type Found, SendBackSheet } from './SendBackSheet.tsx';

const MINUTE = 60_000;

export function InspectionCard({ queued, shop }: { queued: Queued; shop: Shop }) {
  const t = useText(inspectorTexts);
  const check = useText(checksTexts);
  const language = useLanguage();
  const now = useNow();
  const { tap, refused } = useTap();
  const [sendingBack, setSendingBack] = useState(false);
  const [passing, setPassing] = useState(false);
  const { file, since } = queued;
  const { visit } = file;
  const released = !needsFinalCheck(file) || finalCheckPassed(file);
  const { risk, due, standing } = dueWords(language, file, shop, now);

  const ready = () => tap('visit.ready', { visitId: visit.id });
  /** A car that is not to be washed is ready with the inspector's word. */
  const pass = async ({ roadTest, photoIds }: Details) => {
    setPassing(false);
    const details = { roadTest, photoIds: [...photoIds] };
    const final = { visitId: visit.id, operationId: null, level: 'final', passed: true, ...details } as const;
    const passed = await tap('check.record', final);
    if (passed && !visit.washWanted) await ready();
  };
  const sendBack = (found: Found) => {
    setSendingBack(false);
    void tap('check.record', { visitId: visit.id, operationId: null, level: 'final', passed: false, ...found });
  };

  return (
    <>
      <QueueCard
        state={risk}
        pickup={visit.pickup}
        plate={visit.plate === '' ? '' : plateOrPickup(visit.plate, visit.pickup)}
        model={`${visit.model} ${visit.colour}`}
        due={due}
        standing={standing}
        age={t('waited', { time: minutesText(language, (now - since) / MINUTE) })}
        refused={
          refused ? refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule) : undefined
        }
        actions={
          released ? (
            <TouchButton variant="primary" onPress={() => void ready()}>
              {t('ready')}
            </TouchButton>
          ) : (
            <>
              <TouchButton variant="held" onPress={() => setSendingBack(true)}>
                {t('sendBack')}
              </TouchButton>
              <TouchButton onPress={() => setPassing(true)}>{check('passDetails')}</TouchButton>
              <TouchButton
                variant="primary"
                onPress={() => void pass(NO_DETAILS)}
                hint={t(visit.washWanted ? 'passHint' : 'passReadyHint')}
              >
                {t('pass')}
              </TouchButton>
            </>
          )
        }
      >
        <FinishedWork file={file} />
      </QueueCard>
      {passing && <PassSheet file={file} onPass={(details) => void pass(details)} onClose={() => setPassing(false)} />}
      {sendingBack && <SendBackSheet file={file} onSend={sendBack} onClose={() => setSendingBack(false)} />}
    </>
  );
}
