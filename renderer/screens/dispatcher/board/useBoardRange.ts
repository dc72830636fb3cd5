import { useCallback } from 'react';
import { shopDate } from '../../../../shared/domain/calendar.ts';
import type { TimeRange } from '../../../ui/timeline/timeline.types.ts';
import { setDispatch, useDispatch } from '../dispatch.state.ts';
import { dayWindow } from './axis.model.ts';
import type { LiveBoard } from './useBoard.ts';

type BoardRange = {
  readonly range: TimeRange;
  readonly setRange: (range: TimeRange | null) => void;
  /** The shop day that lies in the middle of what is in sight. */
  readonly day: string;
};

/** The stretch of the axis in sight: the shop day of now, until somebody zooms or pans. */
export function useBoardRange({ shop, now }: LiveBoard): BoardRange {
  const chosen = useDispatch((state) => state.range);
  const { timeZone } = shop.hours;
  const today = dayWindow(shopDate(now, timeZone), shop.hours);
  const range = chosen ?? { start: today.from, end: today.to };
  const setRange = useCallback((next: TimeRange | null) => setDispatch({ range: next }), []);
  return { range, setRange, day: shopDate((range.start + range.end) / 2, timeZone) };
}
