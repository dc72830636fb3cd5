import { faultOf } from '../../db/faults.ts';
import { readMeta, writeMeta } from '../../db/meta.repo.ts';
import type { Db } from '../../db/open.ts';
import { createVerdictsRepo } from '../../db/verdicts.repo.ts';
import type { VisitsRepo } from '../../db/visits.repo.ts';
import type { Touched } from '../../db/work.ts';
import type { Shop } from '../../shared/domain/model.ts';
import type { Log } from './log.ts';

/** S10: the hub's thread is given to nothing else for longer than this, ms. */
const SLICE_MS = 5;

export type VerdictKeeper = {
  /** In the transaction of the events that touched these rows: their verdicts follow, or are marked out of date. */
  follow: (touched: readonly Touched[]) => void;
  /** After its commit: new rules are applied to the open months, bit by bit. */
  committed: () => void;
  /** At start: what an earlier life left missing or out of date is made anew, bit by bit. */
  repair: () => void;
  /** Makes all that is missing at once; for a database that nobody works on yet. */
  rebuild: () => void;
  /** True while something is being made anew. */
  isBusy: () => boolean;
  stop: () => void;
};

export type KeeperParts = { db: Db; visits: Pick<VisitsRepo, 'file'>; shop: () => Shop | undefined; log: Log };

/** Keeps the stored verdicts true to the facts and to the rules of the shop, without holding anybody up. */
export function createVerdictKeeper({ db, visits, shop, log }: KeeperParts): VerdictKeeper {
  const verdicts = createVerdictsRepo(db, visits);
  const rules = () => {
    const row = shop();
    return row && JSON.stringify([row.policy, row.hours]);
  };
  let known = rules();
  let rulesTouched = false;
  /** What is to be made anew; taken from the end, so that the newest month is true first. */
  let ids: string[] = [];
  let months: string[] = [];
  let timer: NodeJS.Immediate | undefined;

  /** A verdict that cannot be made is a gap in a report; it must not stop a tap at a bay. */
  const refresh = (visitId: string) => {
    try {
      verdicts.refresh([visitId]);
    } catch (error) {
      // SQLite may have taken the whole transaction back: nothing may be written as if it were still open
      if (faultOf(error) !== null) throw error;
      log.error({ err: error, visitId }, 'no verdict');
    }
  };
  const next = (): string | undefined => {
    while (ids.length === 0) {
      const month = months.pop();
      if (month === undefined) return undefined;
      ids = verdicts.inMonth(month);
    }
    return ids.pop();
  };
  const refreshSome = () => {
    const until = performance.now() + SLICE_MS;
    for (let id = next(); id !== undefined; id = next()) {
      refresh(id);
      if (performance.now() >= until) return;
    }
    writeMeta(db, 'verdicts', 'true');
  };
  const slice = () => {
    timer = undefined;
    try {
      unsynced(db, refreshSome);
    } catch (error) {
      log.error({ err: error }, 'verdicts stay out of date until the next start');
      return;
    }
    if (ids.length > 0 || months.length > 0) timer = setImmediate(slice);
  };
  const applyRules = () => {
    ids = [];
    months = verdicts.openMonths().reverse();
    timer ??= setImmediate(slice);
  };

  return {
    follow(touched) {
      for (const { table, id } of touched) if (table === 'visit') refresh(id);
      if (!touched.some(({ table }) => table === 'shop')) return;
      rulesTouched = true;
      if (rules() !== known) writeMeta(db, 'verdicts', 'stale');
    },
    committed() {
      if (!rulesTouched) return;
      rulesTouched = false;
      const now = rules();
      if (now === known) return;
      known = now;
      applyRules();
    },
    repair() {
      if (readMeta(db, 'verdicts') === 'stale') applyRules();
      ids = verdicts.amiss();
      if (ids.length > 0) timer ??= setImmediate(slice);
    },
    rebuild() {
      known = rules();
      db.$client.transaction(() => verdicts.refresh(verdicts.amiss()))();
    },
    isBusy: () => timer !== undefined,
    stop() {
      clearImmediate(timer);
      timer = undefined;
    },
  };
}

/**
 * A transaction that the disk need not have before it goes on: verdicts can be made again. The next command's own
 * commit takes it along (S3).
 */
function unsynced(db: Db, write: () => void): void {
  const { $client } = db;
  const synchronous = $client.pragma('synchronous', { simple: true });
  $client.pragma('synchronous = NORMAL');
  try {
    $client.transaction(write).immediate();
  } finally {
    $client.pragma(`synchronous = ${String(synchronous)}`);
  }
}
