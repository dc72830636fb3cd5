import { rateText } from '../../../shared/i18n/rate.ts';

/** What paper shows and what a spreadsheet can reckon with. */
export type Measured = { readonly shown: string; readonly value: number | null };
export type FormCell = string | number | null | Measured;

export type FormColumn = {
  readonly title: string;
  /** Its share of the table's width. */
  readonly width: number;
  readonly align?: 'right' | 'center';
};
export type FormRow = {
  readonly id: string;
  /** A group row has one cell, which stands over the rows that follow. */
  readonly kind?: 'group' | 'total';
  readonly cells: readonly FormCell[];
};
export type FormPart = {
  readonly id: string;
  /** Above the table, and the name of the sheet. */
  readonly title: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Millimetres that the rows may fill, and how tall one gets at most. */
  readonly room: number;
  readonly tallest?: number;
  /** On paper in one paragraph and not as a table: what has to be there without taking room. */
  readonly inline?: boolean;
  /** Instead of rows where there are none. */
  readonly empty: string;
};

/** One form, the same on paper and as a workbook. */
export type Form = {
  readonly title: string;
  /** Does it lie on its side? */
  readonly landscape: boolean;
  /** What it is about: month, time, figures; beside the title. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly FormPart[];
  /** Who signs at its foot. */
  readonly signatures: readonly string[];
  readonly note?: string;
};

/** A rate in thousandths as a cell: `96.8%` on paper, 96.8 in a spreadsheet. */
export const rateCell = (rate: number | null): Measured => ({
  shown: rateText(rate),
  value: rate === null ? null : rate / 10,
});

export function shownCell(cell: FormCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.shown : String(cell);
}

export function sheetCell(cell: FormCell): string | number | null {
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

const [SHORTEST, TALLEST] = [3.5, 6];

/** The height of a table's rows in mm: what fills its room evenly, but neither cramped nor loose. */
export function rowHeight({ rows, room, tallest = TALLEST }: Pick<FormPart, 'rows' | 'room' | 'tallest'>): number {
  return Math.round(Math.min(tallest, Math.max(SHORTEST, room / Math.max(1, rows.length))) * 100) / 100;
}
