import { useState } from 'react';
import type { Person } from '../../../shared/domain/model.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useReader } from '../../live/useReader.ts';
import { Chips } from '../../ui/Chips.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { Act } from './useBayActions.ts';
import { operationName } from './words.ts';
import './checks.css';

const REASONS = ['over', 'off', 'elsewhere', 'ill'] as const;
type Reason = (typeof REASONS)[number];
const NOTES = ['half', 'off', 'torque', 'fluid', 'unplugged', 'parts', 'test', 'tools'] as const;
type Note = (typeof NOTES)[number];

type Props = { person: Person; act: Act; onClose: () => void };

/** E8: the one who leaves says why and what whoever goes on has to know; clocks stop, the screen is signed out. */
export function LeaveSheet({ person, act, onClose }: Props) {
  const t = useText(shiftTexts);
  const language = useLanguage();
  const jobs = useReader()
    .openWork(person.id)
    .filter(({ labour }) => labour.attended);
  const [reason, setReason] = useState<Reason | null>(null);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const toggle = (note: Note) =>
    setNotes(notes.includes(note) ? notes.filter((other) => other !== note) : [...notes, note]);
  const send = () => {
    if (reason === null) return;
    const said = NOTES.filter((note) => notes.includes(note)).map((note) => t(`note.${note}`));
    act.leaveShift(person.id, t(`why.${reason}`), said.join(' '));
    onClose();
  };
  return (
    <TouchSheet
      title={t('leaveTitle', { name: person.name })}
      onClose={onClose}
      actions={
        <TouchButton variant="primary" onPress={send} disabledReason={reason === null ? t('leaveFirst') : undefined}>
          {t('leaveSend')}
        </TouchButton>
      }
    >
      <div className="leave-sheet">
        <div className="leave-chips">
          <h3>{t('leaveWhy')}</h3>
          <Chips
            label={t('leaveWhy')}
            options={REASONS.map((id) => ({ id, label: t(`why.${id}`) }))}
            value={reason}
            onChange={setReason}
          />
          <h3>{t('leaveNote')}</h3>
          <Chips
            label={t('leaveNote')}
            options={NOTES.map((id) => ({ id, label: t(`note.${id}`) }))}
            value={notes}
            onChange={toggle}
          />
        </div>
        <section className="leave-jobs">
          <h3>{t('leaveOn')}</h3>
          {jobs.length === 0 && <p>{t('leaveNothing')}</p>}
          <ul>
            {jobs.map(({ file, operation, labour }) => (
              <li key={labour.id}>
                <strong>
                  <PlateText plate={plateOrPickup(file.visit.plate, file.visit.pickup)} />
                </strong>
                {operationName(language, operation)}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </TouchSheet>
  );
}
