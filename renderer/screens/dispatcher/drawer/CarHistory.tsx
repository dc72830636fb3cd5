import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { eventText } from '../../../../shared/i18n/events.texts.ts';
import { dayTime } from '../../../../shared/i18n/format.ts';
import { useNow } from '../../../live/useNow.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useZone } from '../board/useShopTime.ts';
import { DrawerPart } from './DrawerPart.tsx';
import { useVisitEvents } from './useVisitEvents.ts';

/** Whatever was recorded later than a minute after it happened was kept on an offline screen (E7). */
const LATE_MS = 60_000;

/** Everything that happened to the car, with who, on which screen and when; newest first. */
export function CarHistory({ visitId, lastSeq }: { visitId: string; lastSeq: number }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const now = useNow(60_000);
  const { state, events } = useVisitEvents(visitId, lastSeq);
  return (
    <DrawerPart title={t('history')} note={state === 'ready' ? events.length : undefined}>
      {state === 'loading' && <Skeleton rows={4} rowHeight={36} />}
      {state === 'failed' && <p className="drawer-none">{t('historyFailed')}</p>}
      <ol className="drawer-list">
        {events.map((event) => (
          <li key={event.seq} className="event">
            <span className="event-time">{dayTime(language, event.happenedAt, now, zone)}</span>
            <span className="event-what">
              {eventText(language, { kind: event.kind, at: event.happenedAt, data: event.data }, zone)}
              <span className="event-who">
                {[event.actor.person, event.actor.device].filter(Boolean).join(' · ')}
                {event.recordedAt - event.happenedAt > LATE_MS &&
                  ` · ${t('recordedLater', { time: dayTime(language, event.recordedAt, now, zone) })}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </DrawerPart>
  );
}
