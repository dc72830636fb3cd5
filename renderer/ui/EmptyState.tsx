import type { ReactNode } from 'react';
import './feedback.css';

/** Line drawings on a 48 px field: nothing parked, all done, nothing found, no link. */
const icons = {
  'no-cars': (
    <path d="M6 36h36M10 30v-6l4-9a3 3 0 0 1 2.7-2h14.6a3 3 0 0 1 2.7 2l4 9v6a2 2 0 0 1-2 2H12a2 2 0 0 1-2-2ZM11 23h26M15 28h3M30 28h3" />
  ),
  'all-done': <path d="M8 8h24v32H8ZM14 16h12M14 23h7M26 34l6 6 10-13" />,
  'not-found': <path d="M20 8a12 12 0 1 0 .1 0ZM29 29l11 11M16 20h8" />,
  'no-link': <path d="M6 20a26 26 0 0 1 36 0M13 27a16 16 0 0 1 22 0M20 34a6 6 0 0 1 8 0M8 8l32 32" />,
} as const;

type Props = {
  icon: keyof typeof icons;
  /** One sentence: what is not here, and what makes it appear. */
  children: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
};

/** An empty list that says what it would hold. */
export function EmptyState({ icon, children, action }: Props) {
  return (
    <div className="empty-state">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round">
          {icons[icon]}
        </g>
      </svg>
      <p>{children}</p>
      {action}
    </div>
  );
}
