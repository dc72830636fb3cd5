import { Button } from 'antd';
import type { VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { eventText } from '../../../../shared/i18n/events.texts.ts';
import { dayTime } from '../../../../shared/i18n/format.ts';
import { useNow } from '../../../live/useNow.ts';
import { CorrectButton } from '../../../parts/correct/CorrectButton.tsx';
import { ReadNote } from '../../../parts/reading/ReadNote.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useZone } from '../board/useShopTime.ts';
import { openDialog } from '../dispatch.state.ts';
import { DrawerPart } from './DrawerPart.tsx';
import { useMayUndo } from './useMayUndo.ts';
import { useVisitEvents, type VisitEvent } from './useVisitEvents.ts';
import './history.css';

/** Whatever was recorded later than a minute after it happened was kept on an offline screen (E7). */
const LATE_MS = 60_000;

/** Everything that happened to the car, with who, on which screen and when; newest first, each with the way back where there is one (J10). */
export function CarHistory({ file, lastSeq }: { file: VisitFile; lastSeq: number }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const now = useNow(60_000);
  const reading = useVisitEvents(file.visit.id, lastSeq);
  const events = reading.answer ?? [];
  const mayUndo = useMayUndo(file);
  const undone = new Set(events.filter(({ kind }) => kind === 'undone').map(({ data }) => data.seq));
  const words = ({ kind, happenedAt, data }: VisitEvent) => eventText(language, { kind, at: happenedAt, data }, zone);
  return (
    <DrawerPart title={t('history')} note={reading.answer?.length}>
      <CorrectButton file={file} size="small" />
      {!reading.answer && !reading.failed && <Skeleton rows={4} rowHeight={36} />}
      <ReadNote reading={reading} />
      <ol className="drawer-list">
        {events.map((event) => (
          <li key={event.seq} className="event">
            <span className="event-time">{dayTime(language, event.happenedAt, now, zone)}</span>
            <span className="event-what">
              {words(event)}
              <span className="event-who">
                {[event.actor.person, event.actor.device].filter(Boolean).join(' · ')}
                {event.recordedAt - event.happenedAt > LATE_MS &&
                  ` · ${t('recordedLater', { time: dayTime(language, event.recordedAt, now, zone) })}`}
              </span>
            </span>
            {!undone.has(event.seq) && mayUndo(event) && (
              <Button
                size="small"
                type="text"
                className="event-undo"
                aria-label={t('takeBackWhat', { what: words(event) })}
                onClick={() => openDialog({ kind: 'undo', seq: event.seq, what: words(event) })}
              >
                {t('takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </DrawerPart>
  );
}
