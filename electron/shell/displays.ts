import type { Bounds, DisplayMark } from './windowState.ts';

export type DisplayLike = { id: number; label: string; bounds: Bounds };

const sameSize = (a: Bounds, b: Bounds) => a.width === b.width && a.height === b.height;

/**
 * The display that a screen was put on, among those plugged in now: by id, else by label and size, else by place and
 * size; null while it is unplugged. It never falls back to another one: a lounge screen must not cover the board.
 */
export function findDisplay<D extends DisplayLike>(mark: DisplayMark, displays: readonly D[]): D | null {
  const byId = displays.find((d) => d.id === mark.id && sameSize(d.bounds, mark.bounds));
  const byLabel = displays.find((d) => d.label !== '' && d.label === mark.label && sameSize(d.bounds, mark.bounds));
  const byPlace = displays.find(
    (d) => d.bounds.x === mark.bounds.x && d.bounds.y === mark.bounds.y && sameSize(d.bounds, mark.bounds),
  );
  return byId ?? byLabel ?? byPlace ?? null;
}

/** Do these window bounds still show on some display (at least a hand's width of the title bar)? */
export function isVisible(bounds: Bounds, displays: readonly DisplayLike[]): boolean {
  const hand = 80;
  return displays.some(({ bounds: d }) => {
    const width = Math.min(bounds.x + bounds.width, d.x + d.width) - Math.max(bounds.x, d.x);
    return width >= hand && bounds.y >= d.y - 1 && bounds.y < d.y + d.height - hand;
  });
}
