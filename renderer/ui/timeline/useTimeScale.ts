import { type RefObject, useMemo } from 'react';
import { duration, pxPerMs } from './scale.ts';
import { type Tick, tickStep, ticksIn } from './ticks.ts';
import type { TimeRange } from './timeline.types.ts';
import { type Anchor, useAnchor } from './useAnchor.ts';
import { useSize } from './useSize.ts';

/** Room an hour label needs to itself, px. */
const TICK_ROOM = 56;

export type TimeScale = {
  /** Width of the lanes, px; 0 before the first layout. */
  readonly width: number;
  readonly anchor: Anchor;
  /** Pixels per ms. */
  readonly scale: number;
  /** How far the layer that holds everything is moved to the left, px. */
  readonly pan: number;
  readonly ticks: readonly Tick[];
};

/** How times become places across the board. */
export function useTimeScale(
  tracks: RefObject<HTMLElement | null>,
  range: TimeRange,
  offsetAt: (at: number) => number,
): TimeScale {
  const { width } = useSize(tracks);
  const anchor = useAnchor(range);
  const scale = pxPerMs(anchor.origin, width);
  const step = tickStep(duration(anchor.origin) / Math.max(1, width), TICK_ROOM);
  const ticks = useMemo(() => ticksIn(anchor.kept, step, offsetAt), [anchor.kept, step, offsetAt]);
  return { width, anchor, scale, ticks, pan: Math.round((range.start - anchor.origin.start) * scale) };
}
