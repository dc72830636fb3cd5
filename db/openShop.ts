import { backUpNow } from './backupCopy.ts';
import { type Damage, Damaged, look } from './damage.ts';
import { KNOWN_SCHEMA } from './migrate.ts';
import { type Db, openDatabase } from './open.ts';
import {
  NothingToRestore,
  type Places,
  type Restored,
  restoreFrom,
  restoreNewest,
  type ToRestore,
  wasHere,
} from './restore.ts';

export type ShopPlaces = Places & {
  /** Where the copies before migrations go (B1). */
  readonly folder: string;
};

/** B4: a backup to put in place first; or H2: a look is not enough, because somebody who looked closer found this. */
export type OpenWith = {
  readonly restore?: ToRestore;
  readonly distrust?: Damage;
  /** Damage was met: the next backup, which reads everything, must not be waited for. */
  readonly isDoubted?: boolean;
};

/**
 * Opens the shop's database as it is found (H1): a new one where there never was one, the newest good backup where it is
 * damaged, and never anything over what was there.
 * @throws NothingToRestore, Damaged (the file to restore), DatabaseTooNew, MigrationChanged, SQLite's own errors.
 */
export function openShop(
  places: ShopPlaces,
  { restore, distrust }: OpenWith = {},
): { db: Db; restored: Restored | null } {
  const restored = restore === undefined ? mend(places, distrust) : restoreFrom(restore, places);
  const copy = (sqlite: Db['$client']) => void backUpNow(sqlite, places.folder, places.now);
  return { db: openDatabase(places.file, copy).db, restored };
}

function mend(places: ShopPlaces, distrust: Damage | undefined): Restored | null {
  const damage = damageOf(places.file);
  if (damage === null) return distrust === undefined ? null : restoreIfPossible(places, distrust);
  if ((damage === 'missing' || damage === 'empty') && !wasHere(places)) return null;
  return restoreNewest(places, damage);
}

/** What can still be read is better than nothing: without a backup it stays, and the desks are told that none can be made. */
function restoreIfPossible(places: ShopPlaces, distrust: Damage): Restored | null {
  try {
    return restoreNewest(places, distrust);
  } catch (error) {
    if (error instanceof NothingToRestore) return null;
    throw error;
  }
}

function damageOf(file: string): Damage | null {
  try {
    look(file, KNOWN_SCHEMA);
    return null;
  } catch (error) {
    if (error instanceof Damaged) return error.damage;
    throw error;
  }
}
