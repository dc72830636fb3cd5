import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import type { Queued } from '../../../shared/domain/queues.ts';
import { finalCheckPassed, needsFinalCheck } from '../../../shared/domain/stage.ts';
import { dueWords } from '../../../shared/i18n/due.ts';
import { minutesText, plateOrPickup } from '../../../shared/i18n/format.ts';
import { inspectorTexts } from '../../../shared/i18n/inspector.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { QueueCard } from '../../ui/QueueCard.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { FinishedWork } from './FinishedWork.tsx';
import { SendBackSheet } from './SendBackSheet.tsx';

const MINUTE = 60_000;

export function InspectionCard({ queued, shop }: { queued: Queued; shop: Shop }) {
  const t = useText(inspectorTexts);
  const language = useLanguage();
  const now = useNow();
  const { tap, refused } = useTap();
  const [sendingBack, setSendingBack] = useState(false);
  const { file, since } = queued;
  const { visit } = file;
  const released = !needsFinalCheck(file) || finalCheckPassed(file);
  const { risk, due, standing } = dueWords(language, file, shop, now);

  const ready = () => tap('visit.ready', { visitId: visit.id });
  /** A car that is not to be washed is ready with the inspector's word. */
  const pass = async () => {
    const passed = await tap('check.record', { visitId: visit.id, operationId: null, level: 'final', passed: true });
    if (passed && !visit.washWanted) await ready();
  };
  const sendBack = (remark: string, reworkIds: string[]) => {
    setSendingBack(false);
    const check = { visitId: visit.id, operationId: null, level: 'final', passed: false, remark, reworkIds } as const;
    void tap('check.record', check);
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
              <TouchButton
                variant="primary"
                onPress={() => void pass()}
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
      {sendingBack && <SendBackSheet file={file} onSend={sendBack} onClose={() => setSendingBack(false)} />}
    </>
  );
}
