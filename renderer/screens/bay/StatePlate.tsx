import type { ReactNode } from 'react';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import type { BayGround } from './bay.model.ts';

const words = {
  working: 'stateWorking',
  held: 'stateHeld',
  waiting: 'stateWaiting',
  idle: 'stateIdle',
  done: 'stateDone',
  closed: 'stateClosed',
} as const satisfies Record<BayGround, keyof typeof bayTexts>;

/** Shapes told apart across the bay: running, stopped, hollow, empty, ticked, crossed. */
const shapes: Record<BayGround, ReactNode> = {
  working: <path d="M6 4v16l14-8Z" fill="currentColor" />,
  held: <path d="M5 4h5v16H5zM14 4h5v16h-5z" fill="currentColor" />,
  waiting: <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="3" />,
  idle: <path d="M4 12h16" fill="none" stroke="currentColor" strokeWidth="4" />,
  done: <path d="M3 13l6 6L21 5" fill="none" stroke="currentColor" strokeWidth="4" />,
  closed: <path d="M5 5l14 14M19 5 5 19" fill="none" stroke="currentColor" strokeWidth="4" />,
};

/** The state of the bay in one word, with its shape on its colour and pattern. */
export function StatePlate({ ground }: { ground: BayGround }) {
  const t = useText(bayTexts);
  return (
    <p className={`bay-state bay-state-${ground}`} role="status">
      <span className="bay-state-shape">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          {shapes[ground]}
        </svg>
      </span>
      <span className="bay-state-word">{t(words[ground])}</span>
    </p>
  );
}
