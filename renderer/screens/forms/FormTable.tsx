import type { CSSProperties } from 'react';
import { type FormPart, type FormRow, shownCell } from './form.model.ts';

type Props = { part: FormPart; titled: boolean; rowMm: number };

/** A part that takes no more room than a line or two. */
export function FormLine({ part: { title, rows } }: { part: FormPart }) {
  if (rows.length === 0) return null;
  return (
    <p className="form-line">
      <strong>
        {title} {rows.length}
      </strong>
      {rows.map(({ id, cells }) => (
        <span key={id}>{cells.map(shownCell).filter(Boolean).join(' ')}</span>
      ))}
    </p>
  );
}

/** One table of a form: its heading again on every page, no row cut in two. */
export function FormTable({ part: { title, columns, rows, empty }, titled, rowMm }: Props) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <section className="form-part">
      {titled && <h2>{title}</h2>}
      <table className="form-table" style={{ '--row': `${rowMm}mm` } as CSSProperties}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.title} style={{ width: `${(100 * column.width) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title: head, align }) => (
              <th key={head} scope="col" className={align}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row: { kind, cells }, columns }: { row: FormRow; columns: FormPart['columns'] }) {
  if (kind === 'group')
    return (
      <tr className="group">
        <th scope="rowgroup" colSpan={columns.length}>
          {shownCell(cells[0] ?? null)}
        </th>
      </tr>
    );
  return (
    <tr className={kind}>
      {columns.map(({ title, align }, at) => (
        <td key={title} className={align}>
          {shownCell(cells[at] ?? null)}
        </td>
      ))}
    </tr>
  );
}
