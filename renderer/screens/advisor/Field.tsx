import { type ReactNode, useId } from 'react';

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
    <div className="advisor-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <span className="advisor-hint">▲ {hint}</span>}
    </div>
  );
}
