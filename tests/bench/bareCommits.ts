import { join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * The yardstick of a held-up hub: a process that does nothing but write one small row ten times a second, as durably as
 * the hub (S3). What holds this up is the machine's doing, not ours. Started with the folder of its database.
 */
const [folder = '.'] = process.argv.slice(2);
const sqlite = new Database(join(folder, 'yardstick.db'));
sqlite.pragma('journal_mode = WAL');
sqlite.pragma('synchronous = FULL');
sqlite.exec('create table if not exists event (id integer primary key, data text not null)');
const insert = sqlite.prepare('insert into event (data) values (?)');
const data = 'x'.repeat(800);
setInterval(() => insert.run(data), 100);
process.stdout.write('writing\n');
