import { rmSync } from 'node:fs';
import { backupsIn } from '../../../db/backupName.ts';
import { KNOWN_SCHEMA } from '../../../db/migrate.ts';
import type { BackupNotice } from '../../../shared/protocol/hubState.ts';
import type { Log } from '../log.ts';
import type { WorkerDesk } from '../workerDesk.ts';
import type { CopyReport, WorkerOrder } from './copies.ts';

/** After a start, which only takes a look at the database, the first copy checks all of it. */
const FIRST_MS = 20_000;
const EVERY_MS = 10 * 60_000;
/** Ten years of history take a minute and a half; a share may be slow. */
const TIMEOUT_MS = 30 * 60_000;
/** Whoever stops the hub waits no longer than this for its last copy. */
const LAST_MS = 20_000;

export type BackupKeeper = {
  /** Makes a copy now, or waits for the one being made. @returns what is wrong. */
  now: () => Promise<readonly BackupNotice[]>;
  notices: () => readonly BackupNotice[];
  /** B4: is this file a whole shop? */
  isWhole: (file: string) => Promise<boolean>;
  /** B5: writes everything into this archive. @returns whether it is whole. */
  exportTo: (to: string, photos: string) => Promise<boolean>;
  /** The sample gave way to a shop: copies of the sample must never stand in for it. */
  startAfresh: () => void;
  /** `last`: make a copy of what came since the last one first. */
  close: (last: boolean) => Promise<void>;
};

type KeeperParts = {
  file: string;
  folder: string;
  second: () => string | null;
  desk: WorkerDesk<WorkerOrder, CopyReport | boolean>;
  /** The newest event. */
  head: () => number;
  /** H2: another history begins, or damage was met: the first copy, which reads everything, is made at once. */
  isDoubted: boolean;
  changed: (notices: readonly BackupNotice[]) => void;
  /** H2: the database itself is broken, and there is a backup to go back to. */
  damaged: () => void;
  log: Log;
  now?: () => number;
};

/** B1: sees to it that there are backups, and says where there are none (B2). */
export function createBackupKeeper(parts: KeeperParts): BackupKeeper {
  const { file, folder, second, desk, log, now = Date.now } = parts;
  let head = parts.isDoubted ? -1 : newestHead(folder);
  let notices: readonly BackupNotice[] = [];
  let running: Promise<void> | null = null;

  const notice = (of: BackupNotice['folder'], why: BackupNotice['why'] | null): BackupNotice[] => {
    if (why === null) return [];
    const before = notices.find((known) => known.folder === of);
    return [{ folder: of, why, since: before?.since ?? now() }];
  };
  const take = ({ made, first, second: other }: CopyReport) => {
    if (made) head = made.head;
    notices = [...notice('first', first), ...notice('second', other)];
    if (notices.length > 0) log.warn({ notices }, 'backup');
    parts.changed(notices);
    if (first === 'damaged' && backupsIn(folder).length > 0) parts.damaged();
  };
  const round = async (timeoutMs: number) => {
    const fresh = parts.head() !== head;
    const order = { of: 'copies', file, folder, second: second(), now: now(), fresh } as const;
    const report = await desk.ask(order, timeoutMs);
    if (report.ok) take(report.answer as CopyReport);
    else take({ made: null, first: 'away', second: null });
  };
  const look = (timeoutMs = TIMEOUT_MS) => {
    running ??= round(timeoutMs).finally(() => (running = null));
    return running;
  };
  const timers = [
    setTimeout(() => void look(), parts.isDoubted ? 0 : FIRST_MS),
    setInterval(() => void look(), EVERY_MS),
  ];
  for (const timer of timers) timer.unref();

  return {
    async now() {
      await look();
      return notices;
    },
    notices: () => notices,
    async isWhole(one) {
      const answer = await desk.ask({ of: 'check', file: one, known: KNOWN_SCHEMA }, TIMEOUT_MS);
      return answer.ok && answer.answer === true;
    },
    async exportTo(to, photos) {
      const answer = await desk.ask({ of: 'export', file, photos, to }, TIMEOUT_MS);
      return answer.ok;
    },
    startAfresh() {
      for (const backup of backupsIn(folder)) rmSync(backup.file, { force: true });
      head = -1;
      void look();
    },
    async close(last) {
      for (const timer of timers) clearTimeout(timer);
      if (last && parts.head() !== head) await look(LAST_MS);
      await desk.close();
    },
  };
}

function newestHead(folder: string): number {
  return backupsIn(folder)[0]?.head ?? -1;
}
