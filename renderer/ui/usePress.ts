import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';
import { useLatest } from './useLatest.ts';

/** How far a gloved finger may slide off the button and still mean it, px. */
const SLIP = 16;
/** A `click` this soon after the pointer let go is the same tap seen twice, ms. */
const SAME_TAP = 800;

type PressHandlers<E extends HTMLElement> = {
  onPointerDown: (event: PointerEvent<E>) => void;
  onPointerUp: (event: PointerEvent<E>) => void;
  onPointerCancel: (event: PointerEvent<E>) => void;
  onClick: (event: MouseEvent<E>) => void;
};

function within(element: HTMLElement, x: number, y: number): boolean {
  const box = element.getBoundingClientRect();
  return x >= box.left - SLIP && x <= box.right + SLIP && y >= box.top - SLIP && y <= box.bottom + SLIP;
}

/**
 * The `click` that follows a lifted finger goes to whatever lies under it by then, perhaps a sheet that this very tap
 * opened. Fingers have had their `pointerup`; a `click` counts for mouse, keyboard and screen reader only.
 */
function isFromFinger({ nativeEvent }: MouseEvent): boolean {
  return 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch';
}

/**
 * One tap, one call: acts when the finger lifts (a slipping glove often yields no `click`), or on a `click` without a
 * pointer (keyboard, screen reader). `data-pressed` is set on the element itself at touch-down, before React does anything.
 * A second tap within `guard` ms is a bounce and is dropped.
 */
export function usePress<E extends HTMLElement>(act: () => void, guard: number): PressHandlers<E> {
  const latest = useLatest(act);
  const state = useRef({ pressed: false, lifted: Number.NEGATIVE_INFINITY, acted: Number.NEGATIVE_INFINITY });

  return useMemo(() => {
    const run = (at: number) => {
      if (at - state.current.acted < guard) return;
      state.current.acted = at;
      latest.current();
    };
    const release = (element: HTMLElement) => {
      state.current.pressed = false;
      delete element.dataset.pressed;
    };
    return {
      onPointerDown: (event) => {
        if (!event.isPrimary || event.button !== 0) return;
        state.current.pressed = true;
        event.currentTarget.dataset.pressed = '';
        event.currentTarget.setPointerCapture?.(event.pointerId);
      },
      onPointerUp: (event) => {
        if (!state.current.pressed) return;
        release(event.currentTarget);
        state.current.lifted = event.timeStamp;
        if (within(event.currentTarget, event.clientX, event.clientY)) run(event.timeStamp);
      },
      onPointerCancel: (event) => release(event.currentTarget),
      onClick: (event) => {
        if (isFromFinger(event) || event.timeStamp - state.current.lifted < SAME_TAP) return;
        run(event.timeStamp);
      },
    };
  }, [guard, latest]);
}
