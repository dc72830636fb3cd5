export type PointerTracker = {
  /** Looks again at the last position: the board moved under the pointer. */
  poke: () => void;
  /** Reports at once what would be reported with the next frame. */
  flush: () => void;
  stop: () => void;
};

/**
 * Follows the pointer over the whole window and reports it at most once a frame. As long as `onFrame` returns true it is
 * asked again in the next frame even if the pointer rests (scrolling at an edge).
 */
export function trackPointer(x: number, y: number, onFrame: (x: number, y: number) => boolean): PointerTracker {
  const position = { x, y };
  let frame = 0;
  const run = () => {
    frame = 0;
    if (onFrame(position.x, position.y)) poke();
  };
  const poke = () => {
    if (frame === 0) frame = requestAnimationFrame(run);
  };
  const onMove = (event: PointerEvent) => {
    position.x = event.clientX;
    position.y = event.clientY;
    poke();
  };
  window.addEventListener('pointermove', onMove);
  poke();
  return {
    poke,
    flush: () => {
      if (frame === 0) return;
      cancelAnimationFrame(frame);
      frame = 0;
      onFrame(position.x, position.y);
    },
    stop: () => {
      window.removeEventListener('pointermove', onMove);
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
