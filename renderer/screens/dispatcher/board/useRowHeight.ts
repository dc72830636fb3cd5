import { type RefCallback, useCallback, useRef, useState } from 'react';

/** Heights a card may have, px: two lines of small print at least, and on a large monitor no more than reads well. */
const HEIGHTS = [36, 42, 48, 54] as const;
/** What a lane needs beside its cards, what a card needs beside itself, and the axis above them, px. */
const LANE_ROOM = 9;
const CARD_ROOM = 2;
const AXIS = 48;

/**
 * The largest height of a card at which all lanes fit into the pane; a ref for the pane, and the height. In steps, so
 * that nothing moves when one card more or less lies on the board.
 */
export function useRowHeight(lanes: number, rows: number): [RefCallback<HTMLElement>, number] {
  const [height, setHeight] = useState(0);
  const observer = useRef<ResizeObserver | null>(null);
  const pane = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    observer.current = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.current.observe(element);
  }, []);
  const fits = (card: number) => AXIS + lanes * LANE_ROOM + rows * (card + CARD_ROOM) <= height;
  return [pane, HEIGHTS.filter(fits).at(-1) ?? HEIGHTS[0]];
}
