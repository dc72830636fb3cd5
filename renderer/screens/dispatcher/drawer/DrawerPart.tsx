import type { ReactNode } from 'react';

type Props = { title: string; note?: ReactNode; children: ReactNode };

/** One chapter of a car's story. */
export function DrawerPart({ title, note, children }: Props) {
  return (
    <section className="drawer-part">
      <h3 className="drawer-title">
        {title}
        {note !== undefined && <span className="drawer-title-note">{note}</span>}
      </h3>
      {children}
    </section>
  );
}
