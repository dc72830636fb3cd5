import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bay } from '../shared/domain/model.ts';
import { headSeq } from './events.repo.ts';
import { writeMeta } from './meta.repo.ts';
import { type Db, openDatabase } from './open.ts';
import { createWork } from './work.ts';

export type SmallShop = { readonly dir: string; readonly file: string; readonly backups: string; readonly db: Db };

const PLAIN = { kind: 'general', places: 1, teamId: null, outOfService: null, retired: false } as const;

/** A folder with a database and `events` events in its log, each of which made a bay. */
export function smallShop(events: number): SmallShop {
  const dir = mkdtempSync(join(tmpdir(), 'bayboard-small-'));
  const file = join(dir, 'shop.db');
  const { db } = openDatabase(file);
  db.$client.pragma('synchronous = OFF');
  writeMeta(db, 'epoch', 'first');
  addBays(db, events);
  return { dir, file, backups: join(dir, 'backups'), db };
}

/** Records so many more events; each is one commit, as the hub's are. */
export function addBays(db: Db, events: number): void {
  const work = createWork(db);
  for (let i = 0; i < events; i++) {
    const n = headSeq(db) + 1;
    const by = {
      deviceId: 'desk',
      personId: null,
      clientId: 'client',
      n,
      recordedAt: 1_000 + n,
      happenedAt: 1_000 + n,
    };
    const bay: Bay = { ...PLAIN, id: `bay-${n}`, label: `${n}`, position: n };
    db.$client.transaction(() => work.record({ kind: 'bay.saved', changes: [{ table: 'bay', insert: bay }] }, by))();
  }
}

export function bayCount(db: Db): number {
  return db.$client.prepare('select count(*) from bay').pluck().get() as number;
}
