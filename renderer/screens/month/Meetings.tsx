import { Button } from 'antd';
import { useState } from 'react';
import type { QualityMeeting } from '../../../shared/domain/model.office.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useText } from '../../ui/language.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';

type Props = {
  month: string;
  meetings: readonly QualityMeeting[];
  today: string;
  onDone: () => void;
};

/** Minutes of the quality meetings about the month. */
export function Meetings({ month, meetings, today, onDone }: Props) {
  const t = useText(monthTexts);
  const [open, setOpen] = useState<{ meeting: QualityMeeting | null } | null>(null);
  return (
    <section className="panel month-meetings">
      <header>
        <h2>{t('meetings')}</h2>
        <Button onClick={() => setOpen({ meeting: null })}>{t('newMeeting')}</Button>
      </header>
      {meetings.length === 0 && <p className="quiet">{t('noMeetings')}</p>}
      {meetings.map((meeting) => (
        <article key={meeting.id}>
          <header>
            <strong className="figure">{meeting.heldOn}</strong>
            <span>
              {t('chair')} {meeting.chair}
              {meeting.attendees !== '' && ` · ${t('attendees')} ${meeting.attendees}`}
            </span>
            <Button size="small" onClick={() => setOpen({ meeting })}>
              {t('edit')}
            </Button>
          </header>
          <p className="month-minutes">{meeting.minutes}</p>
        </article>
      ))}
      {open && <MeetingDialog meeting={open.meeting} {...{ month, today, onDone }} onClose={() => setOpen(null)} />}
    </section>
  );
}
