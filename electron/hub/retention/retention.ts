import { blankingOf, blankLog } from '../../../db/erasure.ts';
import { createRetentionRepo, type TooOld } from '../../../db/retention.repo.ts';
import { atShopTime } from '../../../shared/domain/calendar.ts';
import { SHORT_LIVED } from '../../../shared/domain/personal.ts';
import { keptSince, privacyOf } from '../../../shared/domain/privacy.ts';
import type { Core } from '../core.ts';
import type { PhotoStore } from '../photos/photoStore.ts';
import { addDropped, clearDropped, droppedPhotos } from './dropped.ts';

const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;
const EVERY_MS = 60_000;
/** Of each kind a minute: a transaction of a few milliseconds, and a clock that was set wrong for an hour loses little. */
const AT_ONCE = 10;

/** A8: once a minute a few signatures and photos whose months are over leave: rows, log and files. */
export function startRetention(core: Core, photos: PhotoStore): { stop: () => void } {
  const tooOld = createRetentionRepo(core.db);
  const look = async () => {
    strip(core, tooOld);
    await removeDropped(core, photos);
  };
  const lookSafely = () => look().catch((error: unknown) => core.log.error({ err: error }, 'retention failed'));
  const timer = setInterval(() => void lookSafely(), EVERY_MS);
  return { stop: () => clearInterval(timer) };
}

/** Takes the next few out of the rows and the log; the photos' files follow (`removeDropped`). Gives how many rows. */
export function strip(core: Core, tooOld: (cutoff: number, most: number) => TooOld[]): number {
  if (!core.isSetUp()) return 0;
  const shop = core.reader.shop();
  const { keepMonths } = privacyOf(shop);
  if (keepMonths === 0) return 0;
  const cutoff = atShopTime(keptSince(core.today(), keepMonths), 0, shop.hours.timeZone);
  const targets = tooOld(cutoff, AT_ONCE);
  if (targets.length === 0) return 0;
  const { rows } = core.work;
  const photoIds = targets.flatMap((one) => photosIn(rows.read(one.table, one.id)));
  const signatures = targets.filter(({ table }) => table === 'signature').length;
  const visitIds = [...new Set(targets.map(({ visitId }) => visitId))];
  const draft = { kind: 'retention.stripped', data: { photos: photoIds.length, signatures } } as const;
  core.bus.recordBlanking(HUB, draft, () => {
    addDropped(core.db, photoIds);
    blankLog(core.db, { visitIds, targets, blanks: SHORT_LIVED }, null);
    return blankingOf(rows, targets, SHORT_LIVED);
  });
  return targets.length;
}

function photosIn(row: unknown): readonly string[] {
  return (row as { photoIds?: readonly string[] } | undefined)?.photoIds ?? [];
}

/** Removes the files of photos that no row names any more. */
export async function removeDropped(core: Pick<Core, 'db'>, photos: PhotoStore): Promise<void> {
  const gone = droppedPhotos(core.db);
  if (gone.length === 0) return;
  for (const id of gone) await photos.remove(id);
  clearDropped(core.db, gone);
}
