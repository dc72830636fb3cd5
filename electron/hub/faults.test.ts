import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../db/open.ts';
import type { Trouble } from '../../shared/protocol/hubState.ts';
import { createFaults, type Faults, PutOff } from './faults.ts';
import { silentLog } from './log.ts';

let dir: string;
let file: string;
let db: Db;
let faults: Faults;
let told: (Trouble | null)[];
let begun: string[];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  dir = mkdtempSync(join(tmpdir(), 'bayboard-faults-'));
  file = join(dir, 'shop.db');
  ({ db } = openDatabase(file));
  told = [];
  begun = [];
  const changed = (trouble: Trouble | null) => void told.push(trouble);
  faults = createFaults({ file, log: silentLog, changed, beginAgain: (why) => void begun.push(why) });
});
afterEach(() => {
  faults.stop();
  vi.useRealTimers();
  closeDatabase(db);
  rmSync(dir, { recursive: true, force: true });
});

const failing = (code: string) => Object.assign(new Error(code), { code });
const later = () => vi.advanceTimersByTime(1_000);

describe('a disk that takes no writes (H3)', () => {
  it.each<[code: string, trouble: Trouble]>([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_READONLY', 'disk-readonly'],
    ['SQLITE_BUSY', 'disk-busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'disk-busy'],
  ])('%s is told, and that it is over, as soon as one write goes through', (code, trouble) => {
    expect(faults.met(failing(code))).toBe(trouble);
    expect(faults.trouble()).toBe(trouble);
    later();
    expect([faults.trouble(), told, begun]).toEqual([null, [trouble, null], []]);
  });

  it('stays as long as the trial fails, and says if it has become another', () => {
    const other = new Database(file);
    other.exec('begin immediate');
    faults.met(failing('SQLITE_FULL'));
    later();
    later();
    expect(told).toEqual(['disk-full', 'disk-busy']);
    other.close();
    later();
    expect(faults.trouble()).toBeNull();
  });

  it('a sync that failed makes the hub begin again on another connection, once, and not before the disk is well', () => {
    const other = new Database(file);
    other.exec('begin immediate');
    expect(faults.met(failing('SQLITE_IOERR_FSYNC'))).toBe('disk-failing');
    faults.met(failing('SQLITE_BUSY'));
    later();
    expect([told, begun]).toEqual([['disk-failing'], []]);
    other.close();
    later();
    later();
    expect([faults.trouble(), begun]).toEqual(['disk-failing', ['reopen']]);
  });

  it('what was put off because of it says nothing new', () => {
    expect(faults.met(new PutOff('disk-full'))).toBe('disk-full');
    expect(faults.trouble()).toBeNull();
  });
});

describe('damage (H2)', () => {
  it.each(['SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB', 'SQLITE_READONLY_DBMOVED'])(
    '%s makes the hub begin again, once',
    (code) => {
      expect(faults.met(failing(code))).toBe('damaged');
      faults.met(failing(code));
      expect(begun).toEqual(['damaged']);
    },
  );

  it('a mistake of the hub’s own code is neither', () => {
    for (const error of [new TypeError('x'), failing('SQLITE_CONSTRAINT'), null, 'text'])
      expect(faults.met(error)).toBeNull();
    expect([told, begun]).toEqual([[], []]);
  });
});
