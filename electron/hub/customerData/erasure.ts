import type { Change } from '../../../db/changes.ts';
import { blankAnswers, blankingOf, blankLog, eventsNaming, targetsOf } from '../../../db/erasure.ts';
import { headSeq } from '../../../db/events.repo.ts';
import type { Db } from '../../../db/open.ts';
import type { Work } from '../../../db/work.ts';
import type { Actor } from '../../../shared/domain/decision.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { permit } from '../../../shared/domain/permission.ts';
import { PERSONAL } from '../../../shared/domain/personal.ts';
import type { ShopReader } from '../../../shared/domain/reader.ts';
import { COMMANDS } from '../../../shared/protocol/commands.ts';
import { addDropped } from '../retention/dropped.ts';

/** Events looked at before the hub's thread is given back (S10). */
const SLICE = 4_000;
/** Shorter than this would be found everywhere. */
const SHORTEST = 5;

type ErasureParts = { db: Db; work: Work; reader: ShopReader };
export type ErasedVisit = { readonly visitId: string; readonly changes: readonly Change[] };

/** What names the customer or the car wherever it stands: plate, VIN, phone. */
function needlesOf(files: readonly VisitFile[]): string[] {
  const named = files.flatMap(({ visit: { plate, vin, customer } }) => [plate, vin ?? '', customer?.phone ?? '']);
  return [...new Set(named)].filter((one) => one.length >= SHORTEST);
}

/**
 * A8: takes a customer out of the rows, the log and the stored answers, in the transaction of the command. The log may be
 * ten years long, so what names him elsewhere is looked for before, in slices; then only what was written since is left.
 */
export function createErasure({ db, work, reader }: ErasureParts) {
  // what SQLite frees in its pages is overwritten, not only forgotten; from the first write on, or old copies would stay
  db.$client.pragma('secure_delete = ON');
  const looked = new Map<string, { upTo: number; seqs: number[] }>();
  const filesOf = (visitIds: readonly string[]) => visitIds.flatMap((id) => reader.visit(id) ?? []);
  const keyOf = (visitIds: readonly string[]) => [...visitIds].sort((a, b) => (a < b ? -1 : 1)).join();

  return {
    /** Looks through the log for what a `customer.erase` will blank; call what comes back when the command is over. */
    async prepare(raw: unknown, actor: Actor): Promise<() => void> {
      const visitIds = visitsIn(raw);
      if (visitIds === null || !permit('customer.erase', actor).ok) return () => undefined;
      const needles = needlesOf(filesOf(visitIds));
      const one = { upTo: 0, seqs: [] as number[] };
      for (const head = headSeq(db); one.upTo < head; one.upTo += SLICE) {
        one.seqs.push(...eventsNaming(db, needles, one.upTo, one.upTo + SLICE));
        await new Promise(setImmediate);
      }
      looked.set(keyOf(visitIds), one);
      return () => void looked.delete(keyOf(visitIds));
    },
    /** In the transaction; null when nobody looked before. The changes are for the events that say what was done. */
    erase(visitIds: readonly string[]): ErasedVisit[] | null {
      const found = looked.get(keyOf(visitIds));
      if (!found) return null;
      const files = filesOf(visitIds);
      const needles = needlesOf(files);
      addDropped(db, files.flatMap(photosOf));
      const targets = targetsOf(db, visitIds);
      const changes = blankingOf(work.rows, targets, PERSONAL);
      const elsewhere = [...found.seqs, ...eventsNaming(db, needles, found.upTo, headSeq(db))];
      blankLog(db, { visitIds, elsewhere, targets, blanks: PERSONAL }, { needles });
      blankAnswers(db, needles);
      return visitIds.map((visitId) => ({
        visitId,
        // a vehicle belongs to no one visit: the first event says it
        changes: changes.filter((change) => (visitOf(work, change) ?? visitIds[0]) === visitId),
      }));
    },
    /** After the commit: nothing of it stays in the write-ahead log either. */
    erased() {
      db.$client.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}

function visitOf({ rows }: Work, { t, id }: Change): string | undefined {
  return t === 'visit' ? id : (rows.read(t, id) as { visitId?: string } | undefined)?.visitId;
}

export function photosOf({ additions, checks }: VisitFile): readonly string[] {
  return [...additions, ...checks].flatMap(({ photoIds }) => photoIds);
}

export function isErasure(raw: unknown): raw is { payload: unknown } {
  return (raw as { type?: unknown } | null)?.type === 'customer.erase';
}

function visitsIn(raw: unknown): readonly string[] | null {
  if (!isErasure(raw)) return null;
  const parsed = COMMANDS['customer.erase'].safeParse(raw.payload);
  return parsed.success ? parsed.data.visitIds : null;
}
