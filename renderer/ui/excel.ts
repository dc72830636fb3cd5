import { cellText } from '../../shared/i18n/cellText.ts';

/** One sheet: names of its columns, rows of text and numbers, and how wide each column is, in characters. */
export type ExcelSheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const WIDEST = 40;
/** A sheet's name may be no longer, and may hold none of these. */
const NAME_LENGTH = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

const wide = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** Saves a workbook through the browser's download. Text stays text: a note that begins with `=` is no formula, now or later (A7). */
export async function saveExcel(fileName: string, sheets: readonly ExcelSheet[]): Promise<void> {
  const { default: write } = await import('write-excel-file/browser');
  const made = sheets.map(({ name, header, rows }) => ({
    sheet: name.replace(FORBIDDEN, ' ').slice(0, NAME_LENGTH),
    columns: header.map((title, column) => ({
      width: Math.min(WIDEST, 3 + Math.max(wide(title), ...rows.map((row) => wide(String(row[column] ?? ''))))),
    })),
    stickyRowsCount: 1,
    data: [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((value) => {
          if (value === null) return null;
          return typeof value === 'number' ? { value, type: Number } : { value: cellText(value), type: String };
        }),
      ),
    ],
  }));
  await write(made).toFile(fileName);
}
