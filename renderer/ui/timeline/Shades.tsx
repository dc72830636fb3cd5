import { memo } from 'react';
import { duration, overlaps } from './scale.ts';
import type { TimelineShade } from './timeline.types.ts';
import type { Anchor } from './useAnchor.ts';

type BandProps = { shade: TimelineShade; origin: number; scale: number; labelled?: boolean };

/** One stretch in which nothing is planned. */
export function ShadeBand({ shade, origin, scale, labelled = false }: BandProps) {
  const style = { left: (shade.start - origin) * scale, width: duration(shade) * scale };
  return (
    <div className={`tl-shade hatch hatch-soft${labelled ? ' tl-shade-lane' : ''}`} style={style}>
      {labelled && <span className="tl-shade-label">{shade.label}</span>}
    </div>
  );
}

type Props = { shades: readonly TimelineShade[]; anchor: Anchor; scale: number };

/** Breaks and closing times of the whole board, behind all lanes. Their names stand in the axis. */
export const Shades = memo(function Shades({ shades, anchor, scale }: Props) {
  return shades
    .filter((shade) => overlaps(shade, anchor.kept))
    .map((shade) => <ShadeBand key={shade.id} shade={shade} origin={anchor.origin.start} scale={scale} />);
});
