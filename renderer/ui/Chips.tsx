import type { ReactNode } from 'react';
import { usePress } from './usePress.ts';
import './Chips.css';

const BOUNCE = 250;

type ChipOption<Id extends string> = {
  id: Id;
  label: ReactNode;
  /** A short code or figure in front ("D02"). */
  code?: string;
  hint?: ReactNode;
};

type Props<Id extends string> = {
  /** What is being chosen, for screen readers. */
  label: string;
  options: readonly ChipOption<Id>[];
  /** What is chosen; a list where several may be: then a tap on one that is chosen is told too. */
  value: Id | readonly Id[] | null;
  onChange: (id: Id) => void;
  /** `touch` for gloves (88 px), `desk` for a mouse (36 px). */
  size?: 'touch' | 'desk';
};

/** One or some of several, all in sight: reasons, expected ends, finds. Chosen is shown by a tick and a heavy frame. */
export function Chips<Id extends string>({ label, options, value, onChange, size = 'touch' }: Props<Id>) {
  const isChosen = (id: Id) => (typeof value === 'string' || value === null ? id === value : value.includes(id));
  return (
    <div className={`chips chips-${size}`} role="group" aria-label={label}>
      {options.map((option) => (
        <Chip key={option.id} option={option} chosen={isChosen(option.id)} onChoose={onChange} />
      ))}
    </div>
  );
}

type ChipProps<Id extends string> = { option: ChipOption<Id>; chosen: boolean; onChoose: (id: Id) => void };

function Chip<Id extends string>({ option, chosen, onChoose }: ChipProps<Id>) {
  const press = usePress<HTMLButtonElement>(() => onChoose(option.id), BOUNCE);
  return (
    <button type="button" className="chip" aria-pressed={chosen} {...press}>
      {option.code !== undefined && <span className="chip-code">{option.code}</span>}
      <span className="chip-label">{option.label}</span>
      {option.hint !== undefined && <span className="chip-hint">{option.hint}</span>}
      <svg className="chip-tick" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 8.5 6 12.5 14 3.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
      </svg>
    </button>
  );
}
