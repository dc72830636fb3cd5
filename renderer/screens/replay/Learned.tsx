import { floorMinute } from '../../../shared/domain/calendar.ts';
import { eventText } from '../../../shared/i18n/events.texts.ts';
import { clockTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { replayTexts } from '../../../shared/i18n/replay.texts.ts';
import type { LearnedLine } from '../../../shared/protocol/reports.floor.ts';
import { useRows } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

/** What nobody could know yet: what the hub was told in the next minutes, and since when it had been so. */
export function Learned({ lines, zone }: { lines: readonly LearnedLine[]; zone: string }) {
  const t = useText(replayTexts);
  const language = useLanguage();
  const staff = useRows('person');
  return (
    <section className="panel replay-learned">
      <h2>{t('learned')}</h2>
      {lines.length === 0 && <p className="quiet">{t('learnedNone')}</p>}
      <ol>
        {lines.map(({ seq, kind, recordedAt, happenedAt, personId, plate, pickup, data }) => (
          <li key={seq}>
            <span className="figure">{clockTime(recordedAt, zone)}</span>
            <span>
              {plate !== null && pickup !== null && <strong className="figure">{plateOrPickup(plate, pickup)} </strong>}
              {eventText(language, { kind, at: happenedAt, data }, zone)}
              <span className="quiet">
                {personId !== null && ` ${staff.find((row) => row.id === personId)?.person.name ?? t('nobody')}`}
                {floorMinute(happenedAt) < floorMinute(recordedAt) &&
                  ` · ${t('happened', { time: clockTime(happenedAt, zone) })}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
