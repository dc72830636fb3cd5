import { memo } from 'react';
import type { TimelineLane } from './timeline.types.ts';

type Props = { lane: TimelineLane; top: number; height: number };

/** The head of a lane: which bay, team or person it is. */
export const LaneLabel = memo(function LaneLabel({ lane, top, height }: Props) {
  return (
    <div className={`tl-label${lane.tone ? ` tl-label-${lane.tone}` : ''}`} style={{ top, height }}>
      {lane.label}
    </div>
  );
});
