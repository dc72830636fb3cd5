import { type RefObject, useEffect, useState } from 'react';
import { useLatest } from '../useLatest.ts';
import { laneTop } from './laneMetrics.ts';
import { laneWindow, scrollToShow } from './laneWindow.ts';

type Rendered = {
  /** Indexes of the lanes to render, in order. */
  indexes: readonly number[];
  scrollToLane: (index: number) => void;
};

/**
 * The lanes in sight, and `kept` ones wherever they are: the focused card must not lose the keyboard by scrolling.
 * Heights are known, so nothing is measured; scrolling renders only when another lane comes into sight.
 */
export function useLaneWindow(
  scroller: RefObject<HTMLElement | null>,
  heights: readonly number[],
  kept: readonly number[],
): Rendered {
  const [view, setView] = useState({ scrollTop: 0, height: window.innerHeight });
  const latest = useLatest({ heights, view });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const { heights: now, view: before } = latest.current;
      const next = { scrollTop: element.scrollTop, height: element.clientHeight };
      const [was, is] = [before, next].map(({ scrollTop, height }) => laneWindow(now, scrollTop, height));
      if (was?.first !== is?.first || was?.last !== is?.last) setView(next);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, latest]);

  const scrollToLane = (index: number) => {
    const element = scroller.current;
    const height = heights[index];
    if (element === null || height === undefined) return;
    element.scrollTo({
      top: scrollToShow({ top: laneTop(heights, index), height }, element.scrollTop, element.clientHeight),
    });
  };

  const { first, last } = laneWindow(heights, view.scrollTop, view.height);
  const inSight = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const indexes = [...new Set([...inSight, ...kept])].sort((a, b) => a - b);
  return { indexes, scrollToLane };
}
