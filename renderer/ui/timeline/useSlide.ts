import { type RefObject, useLayoutEffect } from 'react';
import type { TimelineItem, TimeRange } from './timeline.types.ts';

/** Room left for words at the end of a card, px: they stop before they would leave it. */
const LAST_WORDS = 72;
/** With less of it in sight than this, px, such a card says the least. */
const NARROW = 170;

/** How much of a card lies left of the view, px. */
export function hiddenPart(card: TimeRange, range: TimeRange, scale: number): number {
  const hidden = Math.round((range.start - card.start) * scale);
  const most = Math.round((card.end - card.start) * scale) - LAST_WORDS;
  return Math.max(0, Math.min(hidden, most));
}

/**
 * Keeps the words of cards that began before the view readable. Written to those few elements themselves: an inherited
 * custom property would have every element of the board styled anew for each step of a pan.
 */
export function useSlide(
  tracks: RefObject<HTMLElement | null>,
  items: ReadonlyMap<string, TimelineItem>,
  range: TimeRange,
  scale: number,
): void {
  useLayoutEffect(() => {
    for (const card of tracks.current?.querySelectorAll<HTMLElement>('[data-item]') ?? []) {
      const item = items.get(card.dataset.item ?? '');
      const hidden = item === undefined ? 0 : hiddenPart(item, range, scale);
      if (hidden > 0) card.style.setProperty('--tl-hidden', `${hidden}px`);
      else if (card.style.getPropertyValue('--tl-hidden') !== '') card.style.removeProperty('--tl-hidden');
      const narrow = item !== undefined && hidden > 0 && (item.end - range.start) * scale < NARROW;
      if (card.hasAttribute('data-narrow') !== narrow) card.toggleAttribute('data-narrow', narrow);
    }
  });
}
