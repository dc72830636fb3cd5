import type { Anchor } from './useAnchor.ts';

type Props = { now: number; anchor: Anchor; scale: number };

/** Now, through all lanes. */
export function NowLine({ now, anchor, scale }: Props) {
  const x = Math.round((now - anchor.origin.start) * scale);
  return <div className="tl-now" style={{ left: x }} />;
}

/** Now in the axis, with the time. */
export function NowFlag({ now, anchor, scale, text }: Props & { text: string }) {
  const x = Math.round((now - anchor.origin.start) * scale);
  return (
    <>
      <span className="tl-now-stem" style={{ left: x }} />
      <span className="tl-now-flag" style={{ left: x }}>
        {text}
      </span>
    </>
  );
}
