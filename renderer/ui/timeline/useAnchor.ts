import { useState } from 'react';
import { duration, shift } from './scale.ts';
import type { TimeRange } from './timeline.types.ts';

/** How far, in widths of the view, items are kept ready on either side. */
const MARGIN = 1;

/** `origin` is the instant drawn at x = 0; what lies outside `kept` is not rendered. */
export type Anchor = { readonly origin: TimeRange; readonly kept: TimeRange };

function anchored(range: TimeRange): Anchor {
  const room = duration(range) * MARGIN;
  return { origin: range, kept: { start: range.start - room, end: range.end + room } };
}

/**
 * The range cards are placed by. It follows `range` only when the scale changes or the view nears the end of what is
 * kept ready; in between panning is one transform, and no card renders.
 */
export function useAnchor(range: TimeRange): Anchor {
  const [anchor, setAnchor] = useState(() => anchored(range));
  const { origin, kept } = anchor;
  const sameScale = Math.abs(duration(range) - duration(origin)) < 1;
  const reserve = duration(range) * MARGIN * 0.25;
  if (sameScale && range.start >= kept.start + reserve && range.end <= kept.end - reserve) return anchor;
  const next = anchored(shift(range, 0));
  setAnchor(next);
  return next;
}
