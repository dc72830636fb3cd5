import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import type { ComplaintLine } from '../../../shared/views/followUp.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useTap } from '../../live/useTap.ts';
import { CommandDialog } from '../../parts/CommandDialog.tsx';
import { OwnerField } from '../../parts/OwnerField.tsx';
import { WordsField } from '../../parts/WordsField.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = { line: ComplaintLine; shop: Shop; onDone: () => void; onClose: () => void };

/** Who sees to a complaint, its cause, and what the customer was told; closed when both are known. */
export function ComplaintDialog({ line, shop, onDone, onClose }: Props) {
  const t = useText(callsTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const { tap, refused } = useTap();
  const { complaint } = line;
  const [ownerId, setOwner] = useState(complaint.ownerId);
  const [cause, setCause] = useState(complaint.cause);
  const [answer, setAnswer] = useState(complaint.answer);
  const closedBy = useRow('person', complaint.closedBy ?? '')?.person.name ?? '';
  const isClosed = complaint.closedAt !== null;
  const complaintId = complaint.id;

  const save = () => tap('complaint.edit', { complaintId, ownerId, cause, answer });
  const close = async () => {
    if (!(await save())) return false;
    const closed = await tap('complaint.close', { complaintId });
    if (!closed) onDone();
    return closed;
  };
  const answered = cause.trim() !== '' && answer.trim() !== '';
  return (
    <CommandDialog
      width={640}
      title={t('complaintTitle', { car: plateOrPickup(line.plate, line.pickup) })}
      act={isClosed ? null : { label: t('save'), give: save }}
      other={
        isClosed
          ? null
          : { label: t('close'), disabled: !answered, hint: answered ? undefined : t('closeHint'), give: close }
      }
      cancel={t('back')}
      refused={refused}
      onDone={onDone}
      onClose={onClose}
    >
      <blockquote className="calls-quote">{complaint.text}</blockquote>
      <p className="calls-quiet">
        {line.customer?.name} {line.customer?.phone} · {dayTime(language, complaint.openedAt, now, shop.hours.timeZone)}
      </p>
      <OwnerField
        label={t('owner')}
        nobody={t('noOwner')}
        who={({ role }) => role !== 'technician'}
        disabled={isClosed}
        value={ownerId}
        onChange={setOwner}
      />
      <WordsField label={t('cause')} disabled={isClosed} value={cause} onChange={setCause} />
      <WordsField label={t('answer')} disabled={isClosed} value={answer} onChange={setAnswer} />
      {complaint.closedAt !== null && (
        <p className="calls-quiet">
          {t('closedBy', {
            name: closedBy,
            time: dayTime(language, complaint.closedAt, now, shop.hours.timeZone),
          })}
        </p>
      )}
    </CommandDialog>
  );
}
