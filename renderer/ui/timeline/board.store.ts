import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { DragController } from './drag.controller.ts';
import type { DragSource, DropTarget, DropVerdict, TimelineHandlers, TimelineItem } from './timeline.types.ts';

/** One move or resize, from grabbing to the answer. The same for pointer and keyboard. */
export type Gesture = {
  readonly source: DragSource;
  readonly kind: 'move' | 'start' | 'end';
  readonly by: 'pointer' | 'keyboard';
  /** `sending` while the drop is being answered, `returning` while a refused ghost goes back. */
  readonly phase: 'moving' | 'sending' | 'returning';
  /** Where the card stood; null for a card of the pool. */
  readonly origin: DropTarget | null;
  /** Where it would land; null outside the board. */
  readonly target: DropTarget | null;
  readonly verdict: DropVerdict;
  /** What a pool card looks like on the board. */
  readonly ghost: ReactNode;
};

export type BoardState = {
  /** The card that has, or last had, the keyboard. */
  readonly focused: string | null;
  readonly gesture: Gesture | null;
  /** Why something was refused, at a point of the window, until it fades. */
  readonly note: { readonly text: string; readonly x: number; readonly y: number } | null;
  /** What a screen reader says next. */
  readonly spoken: string;
};

export type BoardStore = {
  get: () => BoardState;
  set: (patch: Partial<BoardState>) => void;
  subscribe: (listener: () => void) => () => void;
};

export function createBoardStore(): BoardStore {
  let state: BoardState = { focused: null, gesture: null, note: null, spoken: '' };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (patch) => {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What the timeline tells whoever drags over it: where things are, and how to bring them into sight. */
export type Stage = {
  readonly items: ReadonlyMap<string, TimelineItem>;
  readonly laneIds: readonly string[];
  readonly laneName: (laneId: string) => string;
  readonly formatTime: (at: number) => string;
  /** Lane and instant under a point of the window; null outside the lanes. */
  readonly locate: (x: number, y: number) => { laneId: string; at: number } | null;
  readonly timeAt: (x: number) => number;
  readonly pointOf: (target: DropTarget) => { x: number; y: number };
  readonly show: (target: DropTarget) => void;
  /** Where a card without a place begins when it is moved by keys: in sight, not in the past. */
  readonly openingAt: () => number;
  /** How far to scroll in this frame because the pointer is near an edge, px; null outside the board. */
  readonly edgeAt: (x: number, y: number) => { dx: number; dy: number } | null;
  readonly scrollBy: (dx: number, dy: number) => void;
} & Pick<TimelineHandlers<TimelineItem>, 'onDrop' | 'onResize' | 'canDrop'>;

export type Board = {
  readonly store: BoardStore;
  /** The timeline of this board; null while there is none. */
  readonly stage: () => Stage | null;
  readonly enter: (stage: Stage) => void;
  readonly drag: DragController;
};

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (board === null) throw new Error('Timeline and PoolItem must be inside a TimelineDnd');
  return board;
}

/** A part of the board's state; re-renders only when that part changes. */
export function useBoardState<V>(select: (state: BoardState) => V): V {
  const { store } = useBoard();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
