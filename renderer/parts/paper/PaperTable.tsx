import type { ReactNode } from 'react';
import './paper.css';

type Props = {
  /** The cells of the heading, which is repeated on every page. */
  head: ReactNode;
  columns: number;
  className?: string;
  /** Its bodies. */
  children: ReactNode;
};

/** A table that may go on overleaf: with its heading, and a margin at the head and the foot of every page. */
export function PaperTable({ head, columns, className = '', children }: Props) {
  const margin = (
    <tr className="paper-margin">
      <td colSpan={columns} />
    </tr>
  );
  return (
    <table className={`paper-table ${className}`}>
      <thead>
        {margin}
        <tr>{head}</tr>
      </thead>
      {children}
      <tfoot className="paper-margin" aria-hidden="true">
        {margin}
      </tfoot>
    </table>
  );
}
