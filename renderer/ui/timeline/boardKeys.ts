import type { KeyboardEvent } from 'react';
import type { Board } from './board.store.ts';
import { type Direction, neighbour } from './focusOrder.ts';
import type { LaneItems } from './stackLanes.ts';
import type { TimelineItem } from './timeline.types.ts';
import type { RangeControl } from './useRangeControl.ts';

/** Steps of the raster that an arrow key with Shift moves: half an hour. */
const LEAP = 6;

const arrows: Record<string, readonly [steps: number, lanes: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Keys while a card is moved or resized by keys; true if the key was one. Shared by the board and the pool. */
export function gestureKey({ store, drag }: Board, event: KeyboardEvent): boolean {
  const { gesture } = store.get();
  if (gesture?.by !== 'keyboard' || gesture.phase !== 'moving') return false;
  const arrow = arrows[event.key];
  if (arrow !== undefined) drag.nudge(arrow[0] * (event.shiftKey ? LEAP : 1), arrow[1]);
  else if (event.key === 'Enter') drag.drop();
  else if (event.key === 'Escape' || event.key === 'Tab') drag.cancel();
  else return false;
  return event.key !== 'Tab';
}

/** A keyboard gesture ends where its keys would no longer arrive. */
export function leaveGesture({ store, drag }: Board): void {
  if (store.get().gesture?.by === 'keyboard') drag.cancel();
}

type Keys<T extends TimelineItem> = {
  board: Board;
  range: RangeControl;
  laneIds: readonly string[];
  layout: ReadonlyMap<string, LaneItems<T>>;
  focus: (id: string) => void;
  now: number;
};

/** The card that has the keyboard. */
type Focused<T extends TimelineItem> = { item: T; open: () => void; menu: () => void };

/**
 * The board by keyboard alone; true if the key was one of its own. Letters are read by `code`: with a Chinese IME on,
 * `key` is "Process".
 */
export function boardKey<T extends TimelineItem>(
  keys: Keys<T>,
  focused: Focused<T> | undefined,
  event: KeyboardEvent,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return (
    gestureKey(keys.board, event) || rangeKey(keys, event) || (focused !== undefined && cardKey(keys, focused, event))
  );
}

function rangeKey<T extends TimelineItem>({ range, now }: Keys<T>, event: KeyboardEvent): boolean {
  if (event.shiftKey && event.key === 'ArrowLeft') range.pan(-0.25);
  else if (event.shiftKey && event.key === 'ArrowRight') range.pan(0.25);
  else if (event.key === '+' || event.key === '=') range.zoom(1 / 1.5);
  else if (event.key === '-') range.zoom(1.5);
  else if (event.code === 'KeyN' && !event.shiftKey) range.center(now);
  else return false;
  return true;
}

function cardKey<T extends TimelineItem>(
  keys: Keys<T>,
  { item, open, menu }: Focused<T>,
  event: KeyboardEvent,
): boolean {
  const { board, laneIds, layout, focus } = keys;
  const source = { id: item.id, name: item.name, external: false };
  const direction = directions[event.key];
  if (direction !== undefined) {
    const next = neighbour(laneIds, layout, item, direction);
    if (next !== undefined) focus(next);
    return true;
  }
  if (event.key === 'Enter') open();
  else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) menu();
  else if (event.code === 'KeyM') return board.drag.take(source, 'move');
  else if (event.code === 'KeyR') return board.drag.take(source, 'end');
  else return false;
  return true;
}
