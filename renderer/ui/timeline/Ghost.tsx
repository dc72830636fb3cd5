import type { CSSProperties } from 'react';
import { type Gesture, useBoardState } from './board.store.ts';
import type { RenderItem } from './ItemShell.tsx';
import { LANE_PAD, laneTop, rowTop } from './laneMetrics.ts';
import { duration } from './scale.ts';
import { freeRow, type LaneItems } from './stackLanes.ts';
import type { DropTarget, TimelineItem, TimelineLane, TimeRange } from './timeline.types.ts';
import type { Anchor } from './useAnchor.ts';
import { hiddenPart } from './useSlide.ts';

type Props<T extends TimelineItem> = {
  itemsById: ReadonlyMap<string, T>;
  lanes: readonly TimelineLane[];
  heights: readonly number[];
  layout: ReadonlyMap<string, LaneItems<T>>;
  rowHeight: number;
  anchor: Anchor;
  range: TimeRange;
  scale: number;
  renderItem: RenderItem<T>;
};

/** What is being moved, where it would land. A refused place is hatched in red; the reason stands at the pointer. */
export function Ghost<T extends TimelineItem>(props: Props<T>) {
  const gesture = useBoardState((state) => state.gesture);
  if (gesture === null || gesture.target === null) return null;
  const { target, source, phase, verdict } = gesture;
  const item = source.external ? undefined : props.itemsById.get(source.id);
  const width = Math.round(duration(target) * props.scale);
  const content = item === undefined ? gesture.ghost : props.renderItem(asLong(item, target), { width });
  const classes = ['tl-ghost', `tl-ghost-${phase}`, !verdict.ok && 'tl-ghost-refused'];
  return (
    <div className={classes.filter(Boolean).join(' ')} style={place(props, gesture, target, width)} aria-hidden="true">
      <div className="tl-item-content">{content}</div>
      {!verdict.ok && <div className="tl-ghost-hatch hatch hatch-refused" />}
    </div>
  );
}

/** A card that keeps its length looks the same wherever it is: the same object, so that nothing of it is drawn anew. */
const asLong = <T extends TimelineItem>(item: T, target: DropTarget): T =>
  duration(item) === duration(target) ? item : { ...item, ...target };

function place<T extends TimelineItem>(
  props: Props<T>,
  gesture: Gesture,
  target: DropTarget,
  width: number,
): CSSProperties {
  const { lanes, heights, layout, rowHeight, anchor, scale } = props;
  const index = lanes.findIndex(({ id }) => id === target.laneId);
  const lane = layout.get(target.laneId);
  const stays = gesture.origin?.laneId === target.laneId;
  const own = stays ? lane?.stack.placed.get(gesture.source.id)?.row : undefined;
  const row = own ?? freeRow(lane, target, gesture.source.id);
  const top = laneTop(heights, index);
  const left = Math.round((target.start - anchor.origin.start) * scale);
  const [y, height] =
    row === undefined
      ? [top + LANE_PAD, (heights[index] ?? rowHeight) - 2 * LANE_PAD]
      : [top + rowTop(row, rowHeight), rowHeight];
  const hidden = { '--tl-hidden': `${hiddenPart(target, props.range, scale)}px` };
  return { transform: `translate(${left}px, ${y}px)`, width, height, ...hidden };
}
