import type { ReactNode } from 'react';

type Props = {
  title: string;
  className: string;
  /** Of the table, where its cells are not all figures. */
  tableClass?: string;
  heads: readonly string[];
  /** Said in place of a table without rows; null where there are some. */
  none: string | null;
  /** The table's body, and its foot. */
  children: ReactNode;
};

/** A table of figures under its title, or that there is none. */
export function FigurePanel({ title, className, tableClass = '', heads, none, children }: Props) {
  return (
    <section className={`panel ${className}`}>
      <h2>{title}</h2>
      {none === null ? (
        <div className="figure-scroll">
          <table className={`figure-table ${tableClass}`}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            {children}
          </table>
        </div>
      ) : (
        <p className="quiet">{none}</p>
      )}
    </section>
  );
}
