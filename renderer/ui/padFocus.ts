import type { MouseEvent } from 'react';

/**
 * Spread on a pad, it keeps the keyboard with the pad: keys pressed by pointer do not take the focus (some of them vanish
 * or go dead by being pressed, and the real keyboard would be lost with them).
 */
export const padFocus = {
  tabIndex: -1,
  onMouseDown: (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
  },
} as const;
