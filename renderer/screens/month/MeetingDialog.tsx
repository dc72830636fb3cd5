import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { QualityMeeting } from '../../../shared/domain/model.office.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';
import { Refused } from './Refused.tsx';

type Props = {
  /** null: new minutes. */
  meeting: QualityMeeting | null;
  month: string;
  today: string;
  zone: string;
  onDone: () => void;
  onClose: () => void;
};

/** Who met when, and what was said. */
export function MeetingDialog({ meeting, month, today, zone, onDone, onClose }: Props) {
  const t = useText(monthTexts);
  const { tap, refused } = useTap();
  const [heldOn, setHeldOn] = useState(meeting?.heldOn ?? today);
  const [chair, setChair] = useState(meeting?.chair ?? '');
  const [attendees, setAttendees] = useState(meeting?.attendees ?? '');
  const [minutes, setMinutes] = useState(meeting?.minutes ?? '');
  const complete = heldOn !== '' && chair.trim() !== '' && minutes.trim() !== '';
  const save = async () => {
    const about = { meetingId: meeting?.id ?? null, month: meeting?.month ?? month };
    if (!(await tap('meeting.save', { ...about, heldOn, chair, attendees, minutes }))) return;
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={t('editMeeting')}
      okText={t('save')}
      cancelText={t('back')}
      okButtonProps={{ disabled: !complete }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="month-dialog">
        <div className="month-pair">
          <Field label={t('heldOn')}>
            {(id) => <Input id={id} type="date" value={heldOn} onChange={(e) => setHeldOn(e.target.value)} />}
          </Field>
          <Field label={t('chair')}>
            {(id) => <Input id={id} maxLength={40} value={chair} onChange={(e) => setChair(e.target.value)} />}
          </Field>
        </div>
        <Field label={t('attendees')}>
          {(id) => <Input id={id} maxLength={500} value={attendees} onChange={(e) => setAttendees(e.target.value)} />}
        </Field>
        <Field label={t('minutes')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={12}
              maxLength={8_000}
              value={minutes}
              onChange={(e) => setMinutes(e.target.value)}
            />
          )}
        </Field>
        <Refused refused={refused} zone={zone} />
      </div>
    </Modal>
  );
}
