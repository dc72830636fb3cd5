import type { ReactNode } from 'react';
import { usePress } from './usePress.ts';
import './pad.css';

/** Fingers repeat digits on purpose; only contact bounce is dropped, ms. */
const BOUNCE = 50;

type Props = {
  children: ReactNode;
  onPress: () => void;
  label?: string;
  disabled?: boolean;
  tone?: 'key' | 'tool' | 'primary';
};

/** One key of an on-screen pad. */
export function PadKey({ children, onPress, label, disabled = false, tone = 'key' }: Props) {
  const press = usePress<HTMLButtonElement>(() => {
    if (!disabled) onPress();
  }, BOUNCE);
  return (
    <button type="button" className={`pad-key pad-key-${tone}`} aria-label={label} disabled={disabled} {...press}>
      {children}
    </button>
  );
}

/** The backspace sign, drawn so that no font can lack it. */
export function BackspaceIcon() {
  return (
    <svg className="pad-icon" viewBox="0 0 32 24" aria-hidden="true">
      <path
        d="M10 2h20v20H10L2 12ZM15 8l8 8M23 8l-8 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
