import type { ReactNode } from 'react';
import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import './state.css';

/** The states every screen shows the same way (look.md). */
export type VisibleState = 'on-track' | 'at-risk' | 'late' | 'ready' | 'held' | 'waiting' | 'done';

const words = {
  'on-track': 'stateOnTrack',
  'at-risk': 'stateAtRisk',
  late: 'stateLate',
  ready: 'stateReady',
  held: 'stateHeld',
  waiting: 'stateWaiting',
  done: 'stateDone',
} as const satisfies Record<VisibleState, keyof typeof uiTexts>;

/** Shapes told apart without colour and at 10 px: disc, triangle, square, tick, striped square, ring, bar. */
const shapes: Record<VisibleState, ReactNode> = {
  'on-track': <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  'at-risk': (
    <path
      className="state-mark-edge"
      d="M8 1.5 15 14.5H1Z"
      fill="currentColor"
      strokeWidth="1.2"
      strokeLinejoin="round"
    />
  ),
  late: <rect x="1.5" y="1.5" width="13" height="13" rx="1" fill="currentColor" />,
  ready: <path d="M1.8 8.6 6 13 14.4 3.2" fill="none" stroke="currentColor" strokeWidth="3" />,
  held: (
    <g fill="none" stroke="currentColor" strokeWidth="1.8">
      <rect x="1.4" y="1.4" width="13.2" height="13.2" rx="1.5" />
      <path d="M2 8 8 2M2 14 14 2M8 14 14 8" />
    </g>
  ),
  waiting: <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="2" />,
  done: <rect x="1.5" y="6" width="13" height="4" rx="2" fill="currentColor" />,
};

/** The CSS class that carries a state's colours: put it on a card beside `state-edge`, `state-tint` or `state-fill`. */
export function stateClass(state: VisibleState): string {
  return `state-${state}`;
}

type Props = {
  state: VisibleState;
  /** Words of the screen's own ("迟 35 分"); the state's name without. */
  label?: ReactNode;
  /** Keeps the word for screen readers only; use it where the words stand right beside the mark. */
  shapeOnly?: boolean;
};

/** A state as shape, word and colour, as large as the text around it. */
export function StateMark({ state, label, shapeOnly = false }: Props) {
  const t = useText(uiTexts);
  return (
    <span className={`state-mark ${stateClass(state)}`}>
      <svg className="state-mark-shape" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[state]}
      </svg>
      <span className={shapeOnly ? 'sr-only' : undefined}>{label ?? t(words[state])}</span>
    </span>
  );
}
