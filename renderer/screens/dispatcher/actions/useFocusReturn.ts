import { useEffect, useRef } from 'react';
import { useDispatch } from '../dispatch.state.ts';

type State = ReturnType<typeof useDispatch.getState>;
const isAsking = ({ dialog, ask, menu }: State) => dialog !== null || ask !== null || menu !== null;

/** Puts the keyboard back onto an element, unless somebody has meanwhile taken it elsewhere. */
function giveBack(element: Element | null): void {
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
}

/** When a menu or a dialog is done with, the keyboard is where it was before: on the card it was about. */
export function useFocusReturn(): void {
  const asking = useDispatch(isAsking);
  const before = useRef<Element | null>(null);
  useEffect(
    () =>
      useDispatch.subscribe((state, previous) => {
        if (isAsking(state) && !isAsking(previous)) before.current = document.activeElement;
      }),
    [],
  );
  useEffect(() => {
    if (asking) return;
    giveBack(before.current);
    before.current = null;
  }, [asking]);
}

/** The same for something that stays open as long as its component is there. */
export function useFocusReturnOnClose(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => queueMicrotask(() => giveBack(before));
  }, []);
}
