import { z } from 'zod';
import type { BackupNotice } from './hubState.ts';

/** Where a backup lies: beside the database, or in the second folder. */
const place = z.enum(['first', 'second']);
export type BackupPlace = z.infer<typeof place>;

export const secondFolderOrder = z.strictObject({ folder: z.string().trim().min(1).max(500).nullable() });
/** `at`: which of the backups of that folder, by when it was made, epoch ms. */
export const restoreOrder = z.strictObject({ place, at: z.int().positive() });

export type BackupLine = {
  readonly place: BackupPlace;
  /** Epoch ms. */
  readonly at: number;
  /** The newest event in it. */
  readonly head: number;
  readonly bytes: number;
};

/** What the admin page shows of backups. `isOwnPc`: asked from the hub's own PC, where more may be done. */
export type BackupOverview = {
  /** The hub's own time, epoch ms: a sample's clock may say anything. */
  readonly now: number;
  readonly folder: string;
  readonly second: string | null;
  readonly head: number;
  readonly lines: readonly BackupLine[];
  readonly notices: readonly BackupNotice[];
  readonly isOwnPc: boolean;
};
