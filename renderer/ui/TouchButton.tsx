import type { ReactNode } from 'react';
import { usePress } from './usePress.ts';
import './TouchButton.css';

/** Gloves bounce: a second tap within this time on the same button is not a second wish, ms. */
const BOUNCE = 400;

type Props = {
  children: ReactNode;
  onPress: () => void;
  /** `primary` what to do next, `plain` the others, `held` what stops the work, `danger` what cannot be taken back. */
  variant?: 'primary' | 'plain' | 'held' | 'danger';
  /** Why it cannot be pressed now, in words the technician understands; shown in the button. */
  disabledReason?: string | undefined;
  /** A second, smaller line. */
  hint?: ReactNode;
  /** Name for screen readers where the text alone does not tell. */
  label?: string;
};

/** A button for gloves: at least 88 px, pressed look at touch-down, one act per tap. */
export function TouchButton({ children, onPress, variant = 'plain', disabledReason, hint, label }: Props) {
  const disabled = disabledReason !== undefined;
  const press = usePress<HTMLButtonElement>(() => {
    if (!disabled) onPress();
  }, BOUNCE);
  return (
    <button
      type="button"
      className={`touch-button touch-button-${variant}`}
      aria-disabled={disabled || undefined}
      aria-label={label}
      {...press}
    >
      <span className="touch-button-text">{children}</span>
      {(disabledReason ?? hint) !== undefined && <span className="touch-button-hint">{disabledReason ?? hint}</span>}
    </button>
  );
}
