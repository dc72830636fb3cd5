import type { SheetLine } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import type { SheetKind } from '../../../shared/domain/vocabulary.ontime.ts';
import type { Language } from '../../../shared/i18n/translate.ts';

/** A line as it is being typed; amounts in fen, null while empty. */
export type DraftLine = {
  readonly key: number;
  readonly kind: SheetKind;
  readonly name: string;
  readonly quantity: number | null;
  readonly amountFen: number | null;
  readonly costFen: number | null;
};

/** As many as the command takes. */
export const MOST_LINES = 120;
const NAME_LENGTH = 60;

let made = 0;

/** A new line to be typed. */
export function emptyLine(kind: SheetKind = 'parts'): DraftLine {
  made += 1;
  return { key: made, kind, name: '', quantity: 1, amountFen: null, costFen: null };
}

/** What a sheet begins with: the work that was done; for an approved addition the amount that the customer was told. */
export function firstLines({ operations, additions }: VisitFile, language: Language): DraftLine[] {
  return operations
    .filter(({ state }) => state === 'done')
    .map(({ id, nameZh, nameEn }) => {
      const offer = additions.find((addition) => addition.addedOperationId === id)?.offer;
      const name = (language === 'en' ? nameEn : nameZh).slice(0, NAME_LENGTH);
      return { ...emptyLine('labour'), name, amountFen: offer?.amountFen ?? null };
    });
}

/** The lines as the command takes them; what was left without a name is left out, an empty amount is nothing. */
export function sheetLinesOf(draft: readonly DraftLine[]): SheetLine[] {
  return draft
    .filter(({ name }) => name.trim() !== '')
    .map(({ kind, name, quantity, amountFen, costFen }) => ({
      kind,
      name: name.trim(),
      quantity: quantity ?? 1,
      amountFen: amountFen ?? 0,
      costFen,
    }));
}

const LABOUR = /工时|工费|人工|labou?r/i;

/**
 * Lines copied from Excel or typed with tabs: name, quantity, amount in yuan and, if there is a fourth column, cost; two
 * columns are name and amount. A heading is passed over; `skipped` counts other rows that make no line.
 */
export function pastedLines(text: string): { lines: DraftLine[]; skipped: number } {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  const parsed = rows.map((row) => pastedLine(row.split('\t').map((cell) => cell.trim())));
  const lines = parsed.filter((line) => line !== null);
  const heading = parsed[0] === null && lines.length > 0 && !/\d/.test(rows[0] ?? '') ? 1 : 0;
  return { lines, skipped: parsed.length - lines.length - heading };
}

function pastedLine(cells: readonly string[]): DraftLine | null {
  const [name = '', ...rest] = cells;
  const [quantity, amount, cost] = rest.length === 1 ? ['1', rest[0]] : rest;
  const count = numberOf(quantity ?? '');
  const amountFen = fenOf(amount ?? '');
  if (name === '' || count === null || count <= 0 || amountFen === null) return null;
  const kind = LABOUR.test(name) ? 'labour' : 'parts';
  return {
    ...emptyLine(kind),
    name: name.slice(0, NAME_LENGTH),
    quantity: count,
    amountFen,
    costFen: fenOf(cost ?? ''),
  };
}

/** Yuan as people write them (`¥1,234.50`, `１２元`) in fen; null for anything else. */
function fenOf(text: string): number | null {
  const yuan = numberOf(text.normalize('NFKC').replace(/[¥￥元]/g, ''));
  return yuan === null ? null : Math.round(yuan * 100);
}

function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
