import { memo } from 'react';
import type { Tick } from './ticks.ts';
import type { Anchor } from './useAnchor.ts';

type Props = { ticks: readonly Tick[]; anchor: Anchor; scale: number };

/** Hairlines at the ticks, a stronger one where a day begins. */
export const Backdrop = memo(function Backdrop({ ticks, anchor, scale }: Props) {
  return ticks.map(({ at, day }) => (
    <div
      key={at}
      className={day ? 'tl-line tl-line-day' : 'tl-line'}
      style={{ left: Math.round((at - anchor.origin.start) * scale) }}
    />
  ));
});
