import { forecastOf, riskOfVisit } from './forecast.ts';
import type { Risk } from './lateness.ts';
import type { Operation, Shop, Stay, Visit, VisitFile } from './model.ts';
import { basisPromise } from './promise.ts';
import type { ReasonCode } from './reasons.ts';
import { emptyFile, inOrder, PART_NAMES, PARTS, type PartName } from './rows.ts';
import { currentStay, openOperations, stageOf } from './stage.ts';
import type { Stage } from './vocabulary.ts';

/** The board as it stood at an instant. Instants are epoch ms. */

/** A row of a visit or of one of its parts, as the log left it. */
export type LoggedRow = {
  readonly table: 'visit' | PartName;
  readonly visitId: string;
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
};

/** The file that rows of one visit make up; null without the visit itself. */
export function fileOf(rows: readonly LoggedRow[]): VisitFile | null {
  const visit = rows.find(({ table }) => table === 'visit');
  if (!visit) return null;
  const parts = PART_NAMES.map((part) => {
    const own = rows.filter(({ table }) => table === part).map(({ row }) => row);
    return [PARTS[part], inOrder(own, part)] as const;
  });
  return { ...emptyFile(visit.row as unknown as Visit), ...Object.fromEntries(parts) } as VisitFile;
}

/** A car as the board showed it. */
export type CarThen = Pick<Visit, 'plate' | 'pickup' | 'model' | 'waits'> & {
  readonly visitId: string;
  readonly stage: Stage;
  readonly stay: Pick<Stay, 'place' | 'bayId' | 'label'> | null;
  /** What was worked on, or held; else what was to come next. */
  readonly work: readonly Pick<Operation, 'id' | 'nameZh' | 'nameEn' | 'state'>[];
  readonly reason: ReasonCode | null;
  /** Who worked on it. */
  readonly personIds: readonly string[];
  /** The promise that counted then, and when the car was expected to be settled. */
  readonly promiseAt: number | null;
  readonly forecastAt: number | null;
  readonly risk: Risk;
};

/** What anybody could have known about a car at an instant; `file` as it was then, hours and policy as they are now. */
export function carThen(file: VisitFile, shop: Shop, at: number): CarThen {
  const { id: visitId, plate, pickup, model, waits } = file.visit;
  const open = openOperations(file);
  const active = open.filter(({ state }) => state !== 'planned');
  const stay = currentStay(file);
  return {
    ...{ visitId, plate, pickup, model, waits, stage: stageOf(file) },
    stay: stay ? { place: stay.place, bayId: stay.bayId, label: stay.label } : null,
    work: (active.length > 0 ? active : open.slice(0, 1)).map((one) => ({
      ...{ id: one.id, nameZh: one.nameZh, nameEn: one.nameEn, state: one.state },
    })),
    reason: active.find(({ hold }) => hold !== null)?.hold?.reason ?? null,
    personIds: [...new Set(file.labour.filter(({ end }) => end === null).map(({ personId }) => personId))],
    promiseAt: basisPromise(file, shop.policy)?.at ?? null,
    forecastAt: file.visit.settledAt === null ? forecastOf(file, shop, at) : null,
    risk: riskOfVisit(file, shop, at),
  };
}
