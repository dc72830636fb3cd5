import { type PointerEvent, useState } from 'react';
import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import { strokesPath } from './strokesPath.ts';
import './signature.css';

/** Height of the pad in thousandths of its width. */
const HEIGHT = 400;
/** A pen that moved less than this draws no new point, thousandths. */
const STEP = 3;
/** Points of one signature; further ones are not drawn, so that what is seen is what is kept. */
const MOST_POINTS = 3_500;
const MOST_STROKES = 250;
const MOST_NUMBERS = 4_000;

/** Strokes as drawn: x and y by turns, in thousandths of the pad's width. */
type Strokes = readonly (readonly number[])[];

type Props = {
  /** What is signed, and by whom. */
  label: string;
  /** After every stroke; null while nothing is drawn. */
  onChange: (strokes: Strokes | null) => void;
};

/** Takes a signature with finger, pen or mouse, and gives it as strokes. */
export function SignaturePad({ label, onChange }: Props) {
  const t = useText(uiTexts);
  const [strokes, setStrokes] = useState<Strokes>([]);
  const [drawing, setDrawing] = useState<{ pointer: number; stroke: readonly number[] } | null>(null);
  const kept = strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0);

  const give = (next: Strokes) => {
    setStrokes(next);
    onChange(next.length === 0 ? null : next);
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.isPrimary || event.button !== 0 || strokes.length >= MOST_STROKES) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    setDrawing({ pointer: event.pointerId, stroke: pointOf(event.currentTarget, event.nativeEvent) });
  };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const { currentTarget, nativeEvent } = event;
    if (drawing?.pointer !== event.pointerId) return;
    const seen = nativeEvent.getCoalescedEvents?.() ?? [];
    const points = (seen.length > 0 ? seen : [nativeEvent]).map((one) => pointOf(currentTarget, one));
    setDrawing((now) => now && { ...now, stroke: points.reduce(extend, now.stroke) });
  };
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (drawing?.pointer !== event.pointerId) return;
    setDrawing(null);
    const { stroke } = drawing;
    // a mere touch draws nothing
    if (stroke.length >= 4 && kept + stroke.length / 2 <= MOST_POINTS) give([...strokes, stroke]);
  };

  return (
    <div className="signature-pad">
      <div className="signature-pad-head">
        <span>{label}</span>
        <button type="button" disabled={strokes.length === 0} onClick={() => give([])}>
          {t('signAgain')}
        </button>
      </div>
      <svg
        className="signature-pad-sheet"
        viewBox={`0 0 1000 ${HEIGHT}`}
        role="img"
        aria-label={label}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line className="signature-pad-line" x1="60" x2="940" y1="320" y2="320" />
        {strokes.length === 0 && drawing === null && (
          <text className="signature-pad-hint" x="500" y="230" textAnchor="middle">
            {t('signHere')}
          </text>
        )}
        <path className="signature-pad-stroke" d={strokesPath(drawing ? [...strokes, drawing.stroke] : strokes)} />
      </svg>
    </div>
  );
}

function pointOf(pad: Element, { clientX, clientY }: { clientX: number; clientY: number }): readonly [number, number] {
  const box = pad.getBoundingClientRect();
  const scale = box.width === 0 ? 1 : 1000 / box.width;
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value * scale)));
  return [within(clientX - box.left, 1000), within(clientY - box.top, HEIGHT)];
}

function extend(stroke: readonly number[], [x, y]: readonly [number, number]): readonly number[] {
  const [lastX = x, lastY = y] = stroke.slice(-2);
  const stays = Math.hypot(x - lastX, y - lastY) < STEP || stroke.length >= MOST_NUMBERS;
  return stays ? stroke : [...stroke, x, y];
}
