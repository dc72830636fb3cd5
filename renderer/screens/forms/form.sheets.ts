import type { ExcelSheet } from '../../ui/excel.ts';
import { type Form, sheetCell } from './form.model.ts';

/** A form as a workbook: a sheet a table, and at its foot what paper says in its head. */
export function formSheets({ title, facts, parts }: Form, shopName: string): ExcelSheet[] {
  return parts.map(({ title: name, columns, rows }, at) => ({
    name,
    header: columns.map((column) => column.title),
    rows: [...rows.map(({ cells }) => cells.map(sheetCell)), ...(at === 0 ? [[], [title, shopName], ...facts] : [])],
  }));
}
