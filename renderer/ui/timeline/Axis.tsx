import { memo } from 'react';
import { duration, overlaps } from './scale.ts';
import type { Tick } from './ticks.ts';
import type { TimelineShade, TimeRange } from './timeline.types.ts';
import type { Anchor } from './useAnchor.ts';

export type FormatTick = (at: number, unit: 'time' | 'day') => string;

type Props = {
  ticks: readonly Tick[];
  shades: readonly TimelineShade[];
  anchor: Anchor;
  scale: number;
  formatTick: FormatTick;
};

/** Hours below, days and the names of breaks above. Moves with the lanes; renders when the scale changes. */
export const Axis = memo(function Axis({ ticks, shades, anchor, scale, formatTick }: Props) {
  const x = (at: number) => Math.round((at - anchor.origin.start) * scale);
  return (
    <>
      {shades
        .filter((shade) => overlaps(shade, anchor.kept))
        .map((shade) => (
          <span
            key={shade.id}
            className="tl-axis-shade"
            style={{ left: x(shade.start), width: duration(shade) * scale }}
          >
            {shade.label}
          </span>
        ))}
      {ticks.map(({ at, day }) => (
        <span key={at} className={day ? 'tl-tick tl-tick-day' : 'tl-tick'} style={{ left: x(at) }}>
          {day && <span className="tl-tick-date">{formatTick(at, 'day')}</span>}
          <span className="tl-tick-time">{formatTick(at, 'time')}</span>
        </span>
      ))}
    </>
  );
});

/** Room the date of a day that begins further right needs to itself, px. */
const DATE_ROOM = 120;

/** The date of what is at the left edge, until the next day's own date comes near. */
export function AxisDay({
  range,
  ticks,
  scale,
  formatTick,
}: Pick<Props, 'ticks' | 'scale' | 'formatTick'> & { range: TimeRange }) {
  const crowded = ticks.some(({ at, day }) => day && at >= range.start && (at - range.start) * scale < DATE_ROOM);
  return <span className="tl-axis-day">{crowded ? '' : formatTick(range.start, 'day')}</span>;
}
