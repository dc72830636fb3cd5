import { memo } from 'react';
import { ItemShell, type RenderItem } from './ItemShell.tsx';
import { rowTop } from './laneMetrics.ts';
import { Markers } from './Markers.tsx';
import { ShadeBand } from './Shades.tsx';
import { overlaps } from './scale.ts';
import type { LaneItems } from './stackLanes.ts';
import type { TimelineItem, TimelineLane, TimelineMarker, TimelineShade } from './timeline.types.ts';
import type { Anchor } from './useAnchor.ts';

type Props<T extends TimelineItem> = {
  lane: TimelineLane;
  content: LaneItems<T> | undefined;
  top: number;
  height: number;
  rowHeight: number;
  anchor: Anchor;
  scale: number;
  shades: readonly TimelineShade[];
  markers: readonly TimelineMarker[];
  renderItem: RenderItem<T>;
  /** Ids, if they are in this lane: the card Tab leads to, and the one whose ghost is on its way. Both stay rendered. */
  tabStop: string | undefined;
  lifted: string | undefined;
};

function LaneTrackInner<T extends TimelineItem>(props: Props<T>) {
  const { lane, content, top, height, rowHeight, anchor, scale, shades, markers, renderItem, tabStop, lifted } = props;
  const near =
    content?.items.filter((item) => overlaps(item, anchor.kept) || item.id === tabStop || item.id === lifted) ?? [];
  return (
    <div className="tl-lane" style={{ top, height }} role="group" aria-label={lane.name} data-lane={lane.id}>
      {shades.map((shade) => (
        <ShadeBand key={shade.id} shade={shade} origin={anchor.origin.start} scale={scale} labelled />
      ))}
      {near.map((item) => (
        <ItemShell
          key={item.id}
          item={item}
          top={rowTop(content?.stack.placed.get(item.id)?.row ?? 0, rowHeight)}
          height={rowHeight}
          renderItem={renderItem}
          tabStop={item.id === tabStop}
          lifted={item.id === lifted}
        />
      ))}
      <Markers markers={markers} items={near} origin={anchor.origin.start} scale={scale} />
    </div>
  );
}

/** The cards, shades and markers of one lane. Renders only when something of this lane changes. */
export const LaneTrack = memo(LaneTrackInner) as typeof LaneTrackInner;
