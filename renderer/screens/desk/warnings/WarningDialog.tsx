import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../../shared/domain/model.ts';
import type { WarningOutcome } from '../../../../shared/domain/vocabulary.ontime.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { warningsTexts } from '../../../../shared/i18n/warnings.texts.ts';
import type { Payload, PayloadInput } from '../../../../shared/protocol/commands.ts';
import { useTap } from '../../../live/useTap.ts';
import { PromiseDialog } from '../../../parts/PromiseDialog.tsx';
import { Wording } from '../../../parts/promise/Wording.tsx';
import { Refused } from '../../../parts/Refused.tsx';
import { WordsField } from '../../../parts/WordsField.tsx';
import { useText } from '../../../ui/language.tsx';
import { useSeen } from './useSeen.ts';
import { useWarningWords } from './useWarningWords.ts';
import { WarningFacts } from './WarningFacts.tsx';
import type { OpenWarning } from './warnings.model.ts';

type Props = { one: OpenWarning; shop: Shop; now: number; onClose: () => void };

/** As long as the hub keeps it. */
const NOTE_LENGTH = 500;

/** P5: what the advisor has to know, what to say, and what came of it. A new time is agreed in the promise's own dialog. */
export function WarningDialog({ one, shop, now, onClose }: Props) {
  const t = useText(warningsTexts);
  const say = useWarningWords(one, shop, now);
  const { tap, refused } = useTap();
  const [note, setNote] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [agreeing, setAgreeing] = useState(false);
  useSeen(one.warning);
  const { file, warning } = one;
  const plate = plateOrPickup(file.visit.plate, file.visit.pickup);
  const answer = async (outcome: WarningOutcome, promise: PayloadInput<'warning.answer'>['promise'], about: string) => {
    const done = await tap('warning.answer', { warningId: warning.id, outcome, note: about, promise });
    if (done) onClose();
    return done;
  };
  const agree = ({ at, means, cause, outsideHours, additionIds, signature, note: about }: Payload<'visit.promise'>) =>
    answer('promised', { at, means, cause, outsideHours, additionIds, signature }, about);
  // Words of the advisor's own are kept; the standard ones need no note.
  const words = [note, said ?? ''].filter(Boolean).join(' · ').slice(0, NOTE_LENGTH);

  if (agreeing) {
    return (
      <PromiseDialog
        title={t('agreeTitle', { plate })}
        file={file}
        shop={shop}
        refused={refused}
        onSave={agree}
        onClose={() => setAgreeing(false)}
      />
    );
  }
  return (
    <Modal open width={600} title={t('dialogTitle', { plate })} onCancel={onClose} footer={null}>
      <div className="warning-dialog">
        <WarningFacts one={one} shop={shop} now={now} />
        <Wording standard={say.wording} value={said} onChange={setSaid} />
        <WordsField
          label={t('note')}
          rows={1}
          maxLength={200}
          placeholder={t('noteHint')}
          value={note}
          onChange={setNote}
        />
        <Refused refused={refused} />
        <div className="warning-outcomes">
          <Button onClick={() => void answer('unreachable', null, words)}>{t('unreachable')}</Button>
          <Button onClick={() => void answer('holds', null, words)}>{t('holds')}</Button>
          <Button type="primary" onClick={() => setAgreeing(true)}>
            {t('promised')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
