import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import type { Board } from './board.store.ts';
import { boardKey, leaveGesture } from './boardKeys.ts';
import { reveal } from './scale.ts';
import type { LaneItems } from './stackLanes.ts';
import type { TimelineHandlers, TimelineItem, TimelineLane } from './timeline.types.ts';
import type { RangeControl } from './useRangeControl.ts';

type View<T extends TimelineItem> = {
  board: Board;
  root: RefObject<HTMLElement | null>;
  lanes: readonly TimelineLane[];
  layout: ReadonlyMap<string, LaneItems<T>>;
  items: ReadonlyMap<string, T>;
  control: RangeControl;
  scrollToLane: (index: number) => void;
  now: number;
} & Pick<TimelineHandlers<T>, 'onOpen' | 'onMenu'>;

function cardOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
}

/** Click, focus, context menu and keys of all cards, on one element: a card carries no handlers of its own for them. */
export function useCardEvents<T extends TimelineItem>(view: View<T>) {
  const { board, root, lanes, layout, items, control, scrollToLane, now, onOpen, onMenu } = view;
  const wanted = useRef<string | null>(null);
  const held = useRef<HTMLElement | null>(null);

  // A card that was out of sight exists only after the lanes were scrolled, one that changed lanes is a new element, one
  // that left hands over to the card Tab leads to: the keyboard is never lost.
  useEffect(() => {
    const orphaned = held.current?.isConnected === false && document.activeElement === document.body;
    if (orphaned) wanted.current ??= board.store.get().focused;
    if (wanted.current === null) return;
    const exists = items.has(wanted.current);
    const selector = exists ? `[data-item="${CSS.escape(wanted.current)}"]` : '[data-item][tabindex="0"]';
    const card = root.current?.querySelector<HTMLElement>(selector);
    if (!card && exists) return;
    wanted.current = null;
    held.current = null;
    card?.focus({ preventScroll: true });
  });

  const itemOf = (target: EventTarget) => items.get(cardOf(target)?.dataset.item ?? '');
  const focus = (id: string) => {
    const item = items.get(id);
    if (item === undefined) return;
    wanted.current = id;
    scrollToLane(lanes.findIndex((lane) => lane.id === item.laneId));
    control.show((range) => reveal(range, item));
    board.store.set({ focused: id });
  };
  const menu = (item: T, element: Element) => {
    const box = element.getBoundingClientRect();
    onMenu?.(item, { x: Math.max(0, box.left) + 8, y: box.bottom });
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const card = cardOf(event.target);
      const item = itemOf(event.target);
      const on =
        item === undefined || card === null
          ? undefined
          : { item, open: () => onOpen?.(item), menu: () => menu(item, card) };
      if (boardKey({ board, range: control, laneIds: lanes.map(({ id }) => id), layout, focus, now }, on, event))
        event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const item = itemOf(event.target);
      if (item !== undefined) onOpen?.(item);
    },
    onContextMenu: (event: MouseEvent) => {
      const item = itemOf(event.target);
      if (item === undefined) return;
      event.preventDefault();
      onMenu?.(item, { x: event.clientX, y: event.clientY });
    },
    onFocus: (event: FocusEvent) => {
      const item = itemOf(event.target);
      held.current = cardOf(event.target);
      if (item !== undefined && board.store.get().focused !== item.id) board.store.set({ focused: item.id });
    },
    // React is deaf while it removes elements: this is somebody leaving, not a card that went.
    onBlur: () => {
      held.current = null;
      leaveGesture(board);
    },
  };
}
