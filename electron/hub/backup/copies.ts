import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backUp, rotate } from '../../../db/backupCopy.ts';
import { type Backup, backupsIn } from '../../../db/backupName.ts';
import { carryOver } from '../../../db/backupSecond.ts';
import { checkWhole } from '../../../db/damage.ts';
import { faultOf } from '../../../db/faults.ts';
import type { BackupNotice } from '../../../shared/protocol/hubState.ts';

import type { ExportOrder } from './openFiles.ts';

type Why = BackupNotice['why'];

export type CopyOrder = {
  /** The shop's database. */
  readonly file: string;
  readonly folder: string;
  readonly second: string | null;
  /** Epoch ms. */
  readonly now: number;
  /** False: nothing is new, but the second folder may lack what it could not be given before. */
  readonly fresh: boolean;
};

/** `known`: the newest schema that the program can work with. */
export type CheckOrder = { readonly of: 'check'; readonly file: string; readonly known: number };
export type WorkerOrder =
  | ({ readonly of: 'copies' } & CopyOrder)
  | CheckOrder
  | ({ readonly of: 'export' } & ExportOrder);

/** What became of it: why a folder got none, null where all is well. */
export type CopyReport = { readonly made: Backup | null; readonly first: Why | null; readonly second: Why | null };

/** One round of backups (B1 to B3), in a thread of its own. Never rejects: what goes wrong is told on the desks. */
export async function makeCopies(order: CopyOrder): Promise<CopyReport> {
  const { folder, second } = order;
  const made = order.fresh ? await tryTwice(order, folder) : null;
  const first = made !== null && 'why' in made ? made.why : null;
  if (first === null) rotateQuietly(folder);
  return {
    made: made !== null && 'file' in made ? made : null,
    first,
    second: second === null || first === 'damaged' ? null : await intoSecond(order, second, first),
  };
}

/** Is a file a whole shop (B4)? Every page of it is read. */
export function isWhole({ file, known }: CheckOrder): boolean {
  try {
    checkWhole(file, known);
    return true;
  } catch {
    return false;
  }
}

/** A copy that is broken once may have been written badly; twice, the shop's database is. */
async function tryTwice(order: CopyOrder, folder: string): Promise<Backup | { why: Why }> {
  const once = await tryOnce(order, folder);
  return 'why' in once && once.why === 'damaged' ? tryOnce(order, folder) : once;
}

async function tryOnce({ file, now }: CopyOrder, folder: string): Promise<Backup | { why: Why }> {
  try {
    return await backUp(file, folder, now);
  } catch (error) {
    return { why: faultOf(error) ?? 'away' };
  }
}

async function intoSecond(order: CopyOrder, second: string, first: Why | null): Promise<Why | null> {
  try {
    const [newest] = backupsIn(order.folder);
    if (first !== null) {
      const made = await tryOnce(order, second);
      return 'why' in made ? made.why : null;
    }
    if (newest && !existsSync(join(second, basename(newest.file)))) await carryOver(newest, second);
    rotateQuietly(second);
    return null;
  } catch (error) {
    const why = faultOf(error);
    return why === null || why === 'damaged' ? 'away' : why;
  }
}

/** What cannot be removed now is removed the next time. */
function rotateQuietly(folder: string): void {
  try {
    rotate(folder);
  } catch {
    return;
  }
}
