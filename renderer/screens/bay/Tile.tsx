import type { ReactNode } from 'react';
import { usePress } from '../../ui/usePress.ts';

/** Gloves bounce, ms. */
const BOUNCE = 400;

type Props = {
  children: ReactNode;
  onPress: () => void;
  className?: string;
  /** Name for screen readers where the text alone does not tell. */
  label?: string;
  /** A tile that is on or off. */
  pressed?: boolean;
};

/** A plain surface to tap: people, cars, lines of work. */
export function Tile({ children, onPress, className = '', label, pressed }: Props) {
  const press = usePress<HTMLButtonElement>(onPress, BOUNCE);
  return (
    <button type="button" className={`tile ${className}`} aria-label={label} aria-pressed={pressed} {...press}>
      {children}
    </button>
  );
}
