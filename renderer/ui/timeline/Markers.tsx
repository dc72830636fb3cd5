import { overlaps } from './scale.ts';
import type { TimelineItem, TimelineMarker } from './timeline.types.ts';

/** Room a label takes beside its diamond, px. */
const LABEL_ROOM = 58;

type Props = { markers: readonly TimelineMarker[]; items: readonly TimelineItem[]; origin: number; scale: number };

/** Promises as diamonds. The label stands beside only where it covers neither a card nor the next diamond; it is always there to be read out. */
export function Markers({ markers, items, origin, scale }: Props) {
  return markers.map((marker) => {
    const room = { start: marker.at, end: marker.at + LABEL_ROOM / scale };
    const crowded = markers.some((other) => other.at > marker.at && other.at < room.end);
    const free = !crowded && !items.some((item) => overlaps(item, room));
    return (
      <div
        key={marker.id}
        className={`tl-marker ${marker.className ?? ''}`}
        style={{ left: (marker.at - origin) * scale }}
        title={marker.label}
      >
        <svg className="tl-marker-shape" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M6 0.8 11.2 6 6 11.2 0.8 6Z" />
        </svg>
        <span className={free ? 'tl-marker-label' : 'sr-only'}>{marker.label}</span>
      </div>
    );
  });
}
