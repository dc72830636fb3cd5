import { readMeta, writeMeta } from '../../../db/meta.repo.ts';
import type { Db } from '../../../db/open.ts';

const KEY = 'dropped-photos';

/** Photos whose files have to go, written in the transaction that let go of them: a hub that dies meanwhile goes on later. */
export function droppedPhotos(db: Db): readonly string[] {
  return JSON.parse(readMeta(db, KEY) ?? '[]') as string[];
}

export function addDropped(db: Db, ids: readonly string[]): void {
  if (ids.length > 0) writeMeta(db, KEY, JSON.stringify([...droppedPhotos(db), ...ids]));
}

/** These are gone. */
export function clearDropped(db: Db, gone: readonly string[]): void {
  writeMeta(db, KEY, JSON.stringify(droppedPhotos(db).filter((id) => !gone.includes(id))));
}
