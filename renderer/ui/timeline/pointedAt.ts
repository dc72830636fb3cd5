import type { Gesture, Stage } from './board.store.ts';
import { type Grip, movedTo, resizedTo } from './gesture.ts';
import { duration } from './scale.ts';
import type { DropTarget } from './timeline.types.ts';

/** Where a gesture leads when the pointer is at a point of the window; null outside the lanes. `length` is a pool card's, ms. */
export function pointedAt(
  gesture: Gesture,
  stage: Stage,
  grip: Grip,
  { x, y }: { x: number; y: number },
  length: number | undefined,
): DropTarget | null {
  const { kind, origin } = gesture;
  if (kind !== 'move') return origin && resizedTo(origin, kind, stage.timeAt(x) - grip.offset);
  const place = stage.locate(x, y);
  const lasts = origin === null ? length : duration(origin);
  return place === null || lasts === undefined ? null : movedTo(origin, lasts, grip, place.laneId, place.at, x);
}
