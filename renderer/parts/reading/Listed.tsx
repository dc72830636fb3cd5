import type { ReactNode } from 'react';
import { readingTexts } from '../../../shared/i18n/reading.texts.ts';
import type { Reading } from '../../live/useReading.ts';
import { useText } from '../../ui/language.tsx';
import { ReadNote } from './ReadNote.tsx';
import { Unread } from './Unread.tsx';

type Props<L> = {
  reading: Reading<L>;
  /** The room it will take. */
  rows: number;
  rowHeight: number;
  /** How many more there are than the list has. */
  more?: (list: L) => number;
  children: (list: L) => ReactNode;
};

/** A list that is read over HTTP: being read, not to be had, not new, or there; and how many more there are than it shows. */
export function Listed<L>({ reading, rows, rowHeight, more, children }: Props<L>) {
  const t = useText(readingTexts);
  if (reading.answer === null) return <Unread reading={reading} rows={rows} rowHeight={rowHeight} />;
  const rest = more?.(reading.answer) ?? 0;
  return (
    <>
      <ReadNote reading={reading} />
      {children(reading.answer)}
      {rest > 0 && <p className="read-note">{t('more', { n: rest })}</p>}
    </>
  );
}
