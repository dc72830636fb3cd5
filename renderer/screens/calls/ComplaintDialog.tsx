import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { ComplaintLine } from '../../../shared/views/followUp.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { useTap } from '../../live/useTap.ts';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = { line: ComplaintLine; shop: Shop; onDone: () => void; onClose: () => void };

/** Who sees to a complaint, its cause, and what the customer was told; closed when both are known. */
export function ComplaintDialog({ line, shop, onDone, onClose }: Props) {
  const t = useText(callsTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const people = useRows('person');
  const { tap, refused } = useTap();
  const { complaint } = line;
  const [ownerId, setOwner] = useState(complaint.ownerId);
  const [cause, setCause] = useState(complaint.cause);
  const [answer, setAnswer] = useState(complaint.answer);
  const closedBy = useRow('person', complaint.closedBy ?? '')?.person.name ?? '';
  const isClosed = complaint.closedAt !== null;
  const complaintId = complaint.id;

  const save = async (close: boolean) => {
    if (!(await tap('complaint.edit', { complaintId, ownerId, cause, answer }))) return;
    const closed = !close || (await tap('complaint.close', { complaintId }));
    onDone();
    if (closed) onClose();
  };
  const owners = people
    .filter(({ person }) => !person.retired && person.role !== 'technician')
    .map(({ person }) => ({ value: person.id, label: `${person.name} · ${words(`role.${person.role}`)}` }));
  const answered = cause.trim() !== '' && answer.trim() !== '';
  return (
    <Modal
      open
      width={640}
      title={t('complaintTitle', { car: plateOrPickup(line.plate, line.pickup) })}
      onCancel={onClose}
      footer={[
        <Button key="back" onClick={onClose}>
          {t('back')}
        </Button>,
        !isClosed && (
          <Button
            key="close"
            disabled={!answered}
            title={answered ? undefined : t('closeHint')}
            onClick={() => void save(true)}
          >
            {t('close')}
          </Button>
        ),
        !isClosed && (
          <Button key="save" type="primary" onClick={() => void save(false)}>
            {t('save')}
          </Button>
        ),
      ]}
    >
      <div className="calls-dialog">
        <blockquote>{complaint.text}</blockquote>
        <p className="calls-quiet">
          {line.customer?.name} {line.customer?.phone} ·{' '}
          {dayTime(language, complaint.openedAt, now, shop.hours.timeZone)}
        </p>
        <Field label={t('owner')}>
          {(id) => (
            <Select
              id={id}
              allowClear
              showSearch
              optionFilterProp="label"
              disabled={isClosed}
              placeholder={t('noOwner')}
              value={ownerId ?? undefined}
              options={owners}
              onChange={(owner: string | undefined) => setOwner(owner ?? null)}
            />
          )}
        </Field>
        <Field label={t('cause')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              disabled={isClosed}
              value={cause}
              onChange={(event) => setCause(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('answer')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              disabled={isClosed}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          )}
        </Field>
        {complaint.closedAt !== null && (
          <p className="calls-quiet">
            {t('closedBy', {
              name: closedBy,
              time: dayTime(language, complaint.closedAt, now, shop.hours.timeZone),
            })}
          </p>
        )}
        {refused && (
          <p className="form-refused" role="alert">
            {refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule)}
          </p>
        )}
      </div>
    </Modal>
  );
}
