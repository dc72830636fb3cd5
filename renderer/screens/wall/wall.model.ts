import { addWorkingMinutes } from '../../../shared/domain/calendar.ts';
import { riskOfVisit } from '../../../shared/domain/forecast.ts';
import { workedInHours } from '../../../shared/domain/labour.ts';
import type { Risk } from '../../../shared/domain/lateness.ts';
import type { Bay, Operation, OutOfService, Shop, Visit, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import type { ReasonCode } from '../../../shared/domain/reasons.ts';
import { currentStay, isOpen, stageOf } from '../../../shared/domain/stage.ts';

/** What stands in a bay, as far as ten metres allow: never the customer. Times are epoch ms. */
export type TileCar = {
  visit: Pick<Visit, 'plate' | 'pickup'>;
  state: 'working' | 'held' | 'waiting' | 'inspecting' | 'to-wash' | 'washing' | 'ready';
  /** What is done, or next to be done. */
  operation: Pick<Operation, 'nameZh' | 'nameEn'> | null;
  /** Further operations running or held on the same car. */
  more: number;
  reason: ReasonCode | null;
  /** When the work, or the hold, should end. */
  until: number | null;
  /** Minutes worked beyond the plan. */
  over: number;
  promise: number | null;
  risk: Risk;
};

export type Tile = {
  bay: Pick<Bay, 'id' | 'label' | 'kind'>;
  closed: OutOfService | null;
  car: TileCar | null;
  /** The car that is planned here next. */
  next: Pick<Visit, 'plate' | 'pickup'> | null;
};

/** All bays in use, in the order of the board, with what stands in them. */
export function tilesOf(shop: Shop, bays: readonly Bay[], files: readonly VisitFile[], now: number): readonly Tile[] {
  const open = files.filter(isOpen);
  const inBay = new Map(open.map((file) => [currentStay(file)?.bayId ?? null, file]));
  return bays
    .filter((bay) => !bay.retired)
    .sort((a, b) => a.position - b.position)
    .map((bay) => {
      const file = inBay.get(bay.id);
      return {
        bay,
        closed: bay.outOfService,
        car: file === undefined ? null : carOf(file, shop, now),
        next: nextIn(bay.id, open, file),
      };
    });
}

function carOf(file: VisitFile, shop: Shop, now: number): TileCar {
  const running = file.operations.filter((o) => o.state === 'working');
  const held = file.operations.filter((o) => o.state === 'held');
  const planned = file.operations.filter((o) => o.state === 'planned').sort((a, b) => a.position - b.position);
  const active = running.length > 0 ? running : held;
  const [operation = null] = [...active, ...planned];
  return {
    visit: nameOf(file),
    state: stateOf(file),
    operation,
    more: Math.max(0, active.length - 1),
    promise: basisPromise(file, shop.policy)?.at ?? null,
    risk: riskOfVisit(file, shop, now),
    ...endOf(file, operation, shop, now),
  };
}

/** The stage of a car that holds a bay; between two operations it waits there, whatever its stage is called. */
function stateOf(file: VisitFile): TileCar['state'] {
  const stage = stageOf(file);
  switch (stage) {
    case 'working':
    case 'held':
    case 'inspecting':
      return stage;
    case 'washing':
      return file.visit.washStartedAt === null ? 'to-wash' : 'washing';
    case 'ready':
    case 'settled':
      return 'ready';
    default:
      return 'waiting';
  }
}

function endOf(
  file: VisitFile,
  operation: Operation | null,
  shop: Shop,
  now: number,
): Pick<TileCar, 'reason' | 'until' | 'over'> {
  if (operation === null || operation.state === 'planned') return { reason: null, until: null, over: 0 };
  if (operation.hold !== null) return { reason: operation.hold.reason, until: operation.hold.expectedEnd, over: 0 };
  const left = operation.plan.minutes - workedInHours(file, operation, now, shop.hours);
  if (left < 0) return { reason: null, until: null, over: Math.floor(-left) };
  return { reason: null, until: addWorkingMinutes(now, left, shop.hours), over: 0 };
}

/** The planned operation with the earliest start in a bay, of a car that is not standing there already. */
function nextIn(bayId: string, files: readonly VisitFile[], standing: VisitFile | undefined): Tile['next'] {
  let next: VisitFile | null = null;
  let earliest = Number.POSITIVE_INFINITY;
  for (const file of files) {
    if (file === standing) continue;
    for (const { state, plan } of file.operations) {
      if (state !== 'planned' || plan.bayId !== bayId || plan.startAt === null || plan.startAt >= earliest) continue;
      [next, earliest] = [file, plan.startAt];
    }
  }
  return next === null ? null : nameOf(next);
}

function nameOf({ visit: { plate, pickup } }: VisitFile): TileCar['visit'] {
  return { plate, pickup };
}
