import type { TableName } from '../shared/domain/model.tables.ts';

/**
 * A row change as the log keeps it: a new row whole, a changed one column by column with what was there before, so that
 * history can say "16:30 → 17:00", an event can be taken back (J10), and the tables can be rebuilt from the log.
 */
export type Change =
  | { readonly t: TableName; readonly id: string; readonly ins: Readonly<Record<string, unknown>> }
  /** Only an undo takes a row away again, and only a part of a visit. */
  | { readonly t: TableName; readonly id: string; readonly del: Readonly<Record<string, unknown>> }
  | {
      readonly t: TableName;
      readonly id: string;
      readonly set: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
    };
