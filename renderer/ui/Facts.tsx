import type { ReactNode } from 'react';

export type Fact = readonly [name: string, value: ReactNode];

type Props = {
  className?: string;
  facts: readonly Fact[];
  /** On paper a name without a value stays, to be written beside. */
  blanks?: boolean;
};

/** Names and what they stand for; how they lie follows from `className`. */
export function Facts({ className, facts, blanks = false }: Props) {
  const shown = blanks ? facts : facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={className}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
