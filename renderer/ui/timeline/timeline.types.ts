import type { ReactNode } from 'react';

/** All times are epoch ms, UTC; all lengths CSS px. */
export type TimeRange = { readonly start: number; readonly end: number };

export type TimelineLane = {
  readonly id: string;
  readonly label: ReactNode;
  /** The lane in plain words, for announcements. */
  readonly name: string;
  /** Least height, px; grows with the items that overlap in it. */
  readonly height?: number;
  /** `closed` hatches the lane: out of service. */
  readonly tone?: 'closed';
};

export type TimelineItem = TimeRange & {
  readonly id: string;
  readonly laneId: string;
  /** The item in plain words, for announcements and screen readers. */
  readonly name: string;
  /** May be opened, but neither moved nor resized. */
  readonly locked?: boolean;
  /** May be resized; true without. */
  readonly resizable?: boolean;
};

/** A stretch of time in which nothing is planned: a break, closing time; of one lane or of all. */
export type TimelineShade = TimeRange & { readonly id: string; readonly laneId?: string; readonly label: string };

/** A point in time in a lane, such as a promise. */
export type TimelineMarker = {
  readonly id: string;
  readonly laneId: string;
  readonly at: number;
  readonly label: string;
  /** Class that carries the state's colours (`stateClass`). */
  readonly className?: string;
};

/** Where a card might go: shown, never taken hold of. `itemId` is the card it would be, which does not stand in its way. */
export type TimelineProposal = TimeRange & {
  readonly id: string;
  readonly laneId: string;
  readonly itemId: string;
  readonly label: string;
  /** It is pointed at elsewhere, and stands out. */
  readonly lit: boolean;
};

/** What is being moved: a card of the board, or a card of the pool beside it. */
export type DragSource = { readonly id: string; readonly name: string; readonly external: boolean };

export type DropTarget = TimeRange & { readonly laneId: string };

/** A `warning` does not stand in the way: it is shown beside the ghost, and whoever takes the drop may ask about it. */
export type DropVerdict =
  | { readonly ok: true; readonly warning?: string }
  | { readonly ok: false; readonly reason: string };

export type TimelineHandlers<T extends TimelineItem> = {
  /** Zoom or pan; the caller keeps the range. */
  onRangeChange: (range: TimeRange) => void;
  /**
   * Something was let go on an allowed place. A promise keeps the ghost there until it settles, so that the card does
   * not flicker back while the hub is asked; `ok: false` sends it back with the reason.
   */
  onDrop: (source: DragSource, target: DropTarget) => Promise<DropVerdict> | undefined;
  /** As `onDrop`, for a changed start or end. */
  onResize: (itemId: string, range: TimeRange) => Promise<DropVerdict> | undefined;
  /** Asked for every place a ghost passes; the reason is shown beside it. */
  canDrop?: (source: DragSource, target: DropTarget) => DropVerdict;
  onOpen?: (item: T) => void;
  /** Context menu, at a point of the window. */
  onMenu?: (item: T, position: { x: number; y: number }) => void;
};

export const ALLOWED: DropVerdict = { ok: true };
