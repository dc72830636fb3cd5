import { type RefObject, useMemo, useState } from 'react';
import { useBoardState } from './board.store.ts';
import { createLaneLayouter, createLaneSorter } from './laneLayouter.ts';
import { laneTop } from './laneMetrics.ts';
import type { LaneItems } from './stackLanes.ts';
import type { TimelineItem, TimelineLane, TimelineMarker, TimelineShade } from './timeline.types.ts';
import { useLaneWindow } from './useLaneWindow.ts';

type Input<T extends TimelineItem> = {
  lanes: readonly TimelineLane[];
  items: readonly T[];
  shades: readonly TimelineShade[];
  markers: readonly TimelineMarker[] | undefined;
  rowHeight: number;
};

/** One lane to render; `tabStop` and `lifted` are ids of its cards, if they are in it. */
type ShownLane<T extends TimelineItem> = {
  readonly lane: TimelineLane;
  readonly top: number;
  readonly height: number;
  readonly content: LaneItems<T> | undefined;
  readonly shades: readonly TimelineShade[];
  readonly markers: readonly TimelineMarker[];
  readonly tabStop: string | undefined;
  readonly lifted: string | undefined;
};

/** Which lane holds what, how high each stands, and which of them are to be rendered. */
export function useLanes<T extends TimelineItem>(scroller: RefObject<HTMLElement | null>, input: Input<T>) {
  const { lanes, items, shades, markers, rowHeight } = input;
  const [layOut] = useState(() => createLaneLayouter<T>());
  const [sortMarkers] = useState(() => createLaneSorter<TimelineMarker>());
  const [sortShades] = useState(() => createLaneSorter<TimelineShade>());
  const itemsById = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const { layout, heights } = useMemo(() => layOut(lanes, items, rowHeight), [layOut, lanes, items, rowHeight]);
  const markersOf = useMemo(() => sortMarkers(markers), [sortMarkers, markers]);
  const shadesOf = useMemo(() => sortShades(shades), [sortShades, shades]);

  const focused = useBoardState((state) => state.focused);
  const lifted = useBoardState(({ gesture }) => (gesture?.source.external === false ? gesture.source.id : undefined));
  const firstUsed = lanes.find(({ id }) => layout.has(id));
  const tabStop = itemsById.get(focused ?? '')?.id ?? layout.get(firstUsed?.id ?? '')?.items[0]?.id;
  const laneOf = (id: string | undefined) => itemsById.get(id ?? '')?.laneId;
  const kept = lanes.flatMap(({ id }, index) => (id === laneOf(tabStop) || id === laneOf(lifted) ? [index] : []));
  const { indexes, scrollToLane } = useLaneWindow(scroller, heights, kept);

  const shown = indexes.flatMap((index): ShownLane<T>[] => {
    const lane = lanes[index];
    if (lane === undefined) return [];
    return [
      {
        lane,
        top: laneTop(heights, index),
        height: heights[index] ?? 0,
        content: layout.get(lane.id),
        shades: shadesOf(lane.id),
        markers: markersOf(lane.id),
        tabStop: laneOf(tabStop) === lane.id ? tabStop : undefined,
        lifted: laneOf(lifted) === lane.id ? lifted : undefined,
      },
    ];
  });
  return { itemsById, layout, heights, total: laneTop(heights, heights.length), shown, scrollToLane };
}
