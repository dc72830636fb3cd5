import { type ReactNode, useId } from 'react';
import './form.css';

type Props = {
  label: string;
  /** Said below the field: a warning, never a reason to stop. */
  hint?: string | undefined;
  children: (id: string) => ReactNode;
};

/** A label above its control. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <span className="form-hint">▲ {hint}</span>}
    </div>
  );
}
