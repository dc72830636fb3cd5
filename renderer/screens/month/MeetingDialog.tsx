import { Input } from 'antd';
import { useState } from 'react';
import type { QualityMeeting } from '../../../shared/domain/model.office.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { CommandDialog } from '../../parts/CommandDialog.tsx';
import { WordsField } from '../../parts/WordsField.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';

type Props = {
  /** null: new minutes. */
  meeting: QualityMeeting | null;
  month: string;
  today: string;
  onDone: () => void;
  onClose: () => void;
};

/** Who met when, and what was said. */
export function MeetingDialog({ meeting, month, today, ...rest }: Props) {
  const t = useText(monthTexts);
  const { tap, refused } = useTap();
  const [heldOn, setHeldOn] = useState(meeting?.heldOn ?? today);
  const [chair, setChair] = useState(meeting?.chair ?? '');
  const [attendees, setAttendees] = useState(meeting?.attendees ?? '');
  const [minutes, setMinutes] = useState(meeting?.minutes ?? '');
  const complete = heldOn !== '' && chair.trim() !== '' && minutes.trim() !== '';
  const save = () => {
    const about = { meetingId: meeting?.id ?? null, month: meeting?.month ?? month };
    return tap('meeting.save', { ...about, heldOn, chair, attendees, minutes });
  };
  return (
    <CommandDialog
      {...rest}
      width={760}
      title={t('editMeeting')}
      act={{ label: t('save'), disabled: !complete, give: save }}
      cancel={t('back')}
      refused={refused}
    >
      <div className="month-pair">
        <Field label={t('heldOn')}>
          {(id) => <Input id={id} type="date" value={heldOn} onChange={(e) => setHeldOn(e.target.value)} />}
        </Field>
        <WordsField label={t('chair')} rows={1} maxLength={40} value={chair} onChange={setChair} />
      </div>
      <WordsField label={t('attendees')} rows={1} value={attendees} onChange={setAttendees} />
      <WordsField label={t('minutes')} rows={12} maxLength={8_000} value={minutes} onChange={setMinutes} />
    </CommandDialog>
  );
}
