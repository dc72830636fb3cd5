import type { FormName } from '../../parts/formNames.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FormLine, FormTable } from './FormTable.tsx';
import { type Form, rowHeight } from './form.model.ts';

type Props = { name: FormName; form: Form; shopName: string };

/** A form as it lies on A4: head, tables, signatures. Black on white in every theme. */
export function FormSheet({ name, form, shopName }: Props) {
  const { title, landscape, facts, parts, signatures, note } = form;
  const tables = parts.filter(({ inline }) => !inline).length;
  return (
    <article className={`form-sheet form-${name}`} data-landscape={landscape}>
      <header className="form-head">
        <span>{shopName}</span>
        <h1>{title}</h1>
        <Facts blanks facts={facts} />
      </header>
      <div className="form-parts">
        {parts.map((part) =>
          part.inline ? (
            <FormLine key={part.id} part={part} />
          ) : (
            <FormTable key={part.id} part={part} titled={tables > 1} rowMm={rowHeight(part)} />
          ),
        )}
      </div>
      <footer className="form-foot">
        {signatures.map((who) => (
          <span key={who} className="form-signature">
            {who}
          </span>
        ))}
        {note !== undefined && <small>{note}</small>}
      </footer>
    </article>
  );
}
