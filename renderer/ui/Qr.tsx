import { useMemo } from 'react';
import { encode } from 'uqr';

type Props = {
  value: string;
  /** Edge length, CSS px, quiet zone included. */
  size: number;
  /** What it leads to, for screen readers. */
  label: string;
};

/** A QR code as one SVG path. Always black on white with four modules around it, or cameras fail in the dark theme. */
export function Qr({ value, size, label }: Props) {
  const { path, edge } = useMemo(() => {
    const { data, size: modules } = encode(value, { ecc: 'M', border: 4 });
    const runs = data.map((row, y) => rowRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
    return { path: runs.flat().join(''), edge: modules };
  }, [value]);
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${edge} ${edge}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={edge} height={edge} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}

/** Dark runs of one row as [first column, length]. */
function rowRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
