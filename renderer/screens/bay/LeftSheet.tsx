import { dayTime, minutesText, plateOrPickup } from '../../../shared/i18n/format.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { Focus } from './bay.cars.ts';
import type { Left } from './bay.team.ts';
import { Tile } from './Tile.tsx';
import { operationName } from './words.ts';
import './checks.css';

type Props = { left: readonly Left[]; setFocus: (focus: Focus) => void; onClose: () => void };

/** E8: what was handed over and what its people said; a tap shows the job, to be resumed there. */
export function LeftSheet({ left, setFocus, onClose }: Props) {
  const t = useText(shiftTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const choose = ({ file, operation }: Left) => {
    setFocus({ visitId: file.visit.id, operationId: operation.id });
    onClose();
  };
  return (
    <TouchSheet title={t('handedTitle')} onClose={onClose}>
      <div className="left-jobs">
        {left.map((job) => (
          <Tile key={job.operation.id} className="left-job" onPress={() => choose(job)}>
            <span className="team-check-plate">
              <PlateText plate={plateOrPickup(job.file.visit.plate, job.file.visit.pickup)} />
            </span>
            <span className="team-check-name">{operationName(language, job.operation)}</span>
            <span className="team-check-more">{t('remaining', { time: minutesText(language, job.remaining) })}</span>
            <span className="team-check-by">
              {t('handedBy', { people: job.people.join(' · '), time: dayTime(language, job.since, now, zone) })}
            </span>
            <span className="left-job-note">{job.note}</span>
          </Tile>
        ))}
      </div>
    </TouchSheet>
  );
}
