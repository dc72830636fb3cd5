import { memo } from 'react';
import { laneTop, rowTop } from './laneMetrics.ts';
import { duration, overlaps } from './scale.ts';
import { freeRow, type LaneItems } from './stackLanes.ts';
import type { TimelineItem, TimelineLane, TimelineProposal } from './timeline.types.ts';
import type { Anchor } from './useAnchor.ts';
import './proposals.css';

type Props = {
  proposals: readonly TimelineProposal[];
  lanes: readonly TimelineLane[];
  heights: readonly number[];
  layout: ReadonlyMap<string, LaneItems<TimelineItem>>;
  rowHeight: number;
  anchor: Anchor;
  scale: number;
};

/**
 * Where cards might go: dashed and quiet, above the cards and out of the pointer's way. One that finds its place taken (by
 * a card that would itself move) frames that card, and its words wait until it is pointed at: cards keep theirs.
 */
export const Proposals = memo(function Proposals(props: Props) {
  const { proposals, lanes, heights, layout, rowHeight, anchor, scale } = props;
  const indexOf = new Map(lanes.map(({ id }, index) => [id, index]));
  return proposals.map((one) => {
    const index = indexOf.get(one.laneId);
    if (index === undefined || !overlaps(one, anchor.kept)) return null;
    const lane = layout.get(one.laneId);
    const row = freeRow(lane, one, one.itemId);
    const wordy = one.lit || (row !== undefined && freeRow(lane, one, '') === row);
    const shown = row ?? Math.max(0, (lane?.stack.rows ?? 1) - 1);
    const box = { top: laneTop(heights, index) + rowTop(shown, rowHeight), height: rowHeight };
    const left = Math.round((one.start - anchor.origin.start) * scale);
    const classes = ['tl-proposal', one.lit && 'tl-proposal-lit'];
    return (
      <div
        key={one.id}
        className={classes.filter(Boolean).join(' ')}
        style={{ ...box, left, width: Math.round(duration(one) * scale) }}
        data-proposal={one.id}
        aria-hidden="true"
      >
        {wordy && <span className="tl-proposal-words">{one.label}</span>}
      </div>
    );
  });
});
