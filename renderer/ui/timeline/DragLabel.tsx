import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { uiTexts } from '../../../shared/i18n/ui.texts.ts';
import { useText } from '../language.tsx';
import { type Gesture, useBoard, useBoardState } from './board.store.ts';
import './cards.css';

/** Distance from the pointer, and from the edges of the window, px. */
const OFFSET = 16;
const MARGIN = 8;

type Size = { readonly width: number; readonly height: number };

const sizeOf = (element: HTMLElement): Size => ({ width: element.offsetWidth, height: element.offsetHeight });

function putAt(element: HTMLElement, x: number, y: number, { width, height } = sizeOf(element)): void {
  const left = Math.min(x + OFFSET, window.innerWidth - width - MARGIN);
  const below = y + OFFSET;
  const fits = below + height + MARGIN < window.innerHeight;
  const top = fits ? below : y - OFFSET - height;
  element.style.transform = `translate(${Math.max(MARGIN, Math.round(left))}px, ${Math.max(MARGIN, Math.round(top))}px)`;
}

/** The words beside what is being dragged: when and where it would land, or why it may not; and a refusal's reason afterwards. */
export function DragLabel({ extra }: { extra?: ReactNode }) {
  const gesture = useBoardState((state) => state.gesture);
  const note = useBoardState((state) => state.note);
  if (gesture?.phase === 'moving' || gesture?.phase === 'sending')
    return <GestureLabel gesture={gesture} extra={extra} />;
  return note && <NoteLabel text={note.text} x={note.x} y={note.y} />;
}

function GestureLabel({ gesture, extra }: { gesture: Gesture; extra: ReactNode }) {
  const t = useText(uiTexts);
  const { stage } = useBoard();
  const ref = useRef<HTMLDivElement>(null);
  usePosition(ref, gesture);
  const { target, verdict, source, phase } = gesture;
  const time = (at: number) => stage()?.formatTime(at) ?? '';
  const classes = ['tl-drag-label', !verdict.ok && 'tl-drag-label-refused'];
  return (
    <div ref={ref} className={classes.filter(Boolean).join(' ')} aria-hidden="true">
      {target === null ? (
        <>
          <strong>{source.name}</strong>
          {!source.external && <span>{t('dropOutside')}</span>}
        </>
      ) : (
        <>
          <strong className="figure">{`${time(target.start)}–${time(target.end)}`}</strong>
          <span>{stage()?.laneName(target.laneId)}</span>
          {!verdict.ok && <span className="tl-drag-reason">{verdict.reason}</span>}
          {verdict.ok && verdict.warning !== undefined && <span className="tl-drag-warning">{verdict.warning}</span>}
          {extra}
          {phase === 'sending' && <span>{t('dropSending')}</span>}
        </>
      )}
    </div>
  );
}

/**
 * Beside the pointer while the pointer drags, below the ghost while keys do. Measured when its words change, not with every
 * move: that would have the page laid out in between.
 */
function usePosition(ref: RefObject<HTMLElement | null>, gesture: Gesture): void {
  const { stage } = useBoard();
  const size = useRef<Size | undefined>(undefined);
  const last = useRef<{ x: number; y: number } | null>(null);
  const byPointer = gesture.by === 'pointer';
  useLayoutEffect(() => {
    if (!byPointer) return;
    const onMove = (event: PointerEvent) => {
      last.current = { x: event.clientX, y: event.clientY };
      if (ref.current !== null) putAt(ref.current, event.clientX, event.clientY, size.current);
    };
    window.addEventListener('pointermove', onMove);
    return () => window.removeEventListener('pointermove', onMove);
  }, [ref, byPointer]);
  useLayoutEffect(() => {
    const point = last.current ?? (gesture.target && stage()?.pointOf(gesture.target));
    if (ref.current === null || !point) return;
    size.current = sizeOf(ref.current);
    putAt(ref.current, point.x, point.y, size.current);
  });
}

function NoteLabel({ text, x, y }: { text: string; x: number; y: number }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (ref.current !== null) putAt(ref.current, x, y);
  }, [x, y]);
  return (
    <div ref={ref} className="tl-drag-label tl-drag-label-refused" aria-hidden="true">
      <span className="tl-drag-reason">{text}</span>
    </div>
  );
}
