import { workedMinutes } from '../../../../shared/domain/labour.ts';
import type { Risk } from '../../../../shared/domain/lateness.ts';
import type { Operation, Shop, VisitFile } from '../../../../shared/domain/model.ts';
import { baySpan } from '../../../../shared/domain/plan.rules.ts';
import { type Car, carAt, type Strip, stripOf } from './car.model.ts';
import { type BoardLane, type Grouping, laneIdsOf, lanesOf, OPEN_LANE, type Places } from './lane.model.ts';
import { type Placement, placementOf } from './placement.model.ts';
import { type PoolCar, poolOf } from './pool.model.ts';

/** The rows the board is made of. */
export type BoardRows = Places & { readonly shop: Shop; readonly files: readonly VisitFile[] };

/** How an operation is called in announcements; the words are the screen's. */
export type NameOf = (car: Car, operation: Operation) => string;

/** One operation on one lane, with all that its card shows. Its id holds the lane: by person an operation lies on several. */
export type BoardItem = Placement & {
  readonly id: string;
  readonly laneId: string;
  readonly name: string;
  /** What is done stays where it was done. */
  readonly locked: boolean;
  readonly resizable: boolean;
  readonly file: VisitFile;
  readonly operation: Operation;
  /** Whole minutes worked on it so far. */
  readonly worked: number;
  /** How the car's promise stands; null once nothing can be done about it, or where nothing was promised. */
  readonly risk: Risk | null;
  /** The promise that counts (P2), epoch ms. */
  readonly promise: number | null;
};

/** A promise, marked on the lane where the car's last work lies. */
export type PromiseMark = {
  readonly laneId: string;
  readonly visitId: string;
  readonly at: number;
  readonly risk: Risk | null;
};

export type Board = {
  readonly cars: readonly Car[];
  readonly lanes: readonly BoardLane[];
  readonly items: readonly BoardItem[];
  readonly marks: readonly PromiseMark[];
  readonly pool: readonly PoolCar[];
  readonly strip: Strip;
};

/** Everything the dispatcher's board shows at `now` (epoch ms). Pure: the same rows and minute give the same board. */
export function boardOf(rows: BoardRows, grouping: Grouping, now: number, nameOf: NameOf): Board {
  const cars = rows.files.map((file) => carAt(file, rows.shop, now));
  const items = cars.flatMap((car) => itemsOf(car, rows, grouping, now, nameOf));
  return {
    cars,
    lanes: lanesOf(grouping, rows, new Set(items.map((item) => item.laneId))),
    items,
    marks: marksOf(cars, items),
    pool: poolOf(cars),
    strip: stripOf(cars, now),
  };
}

/** A cancelled car leaves the board; a delivered one stays with what was done, quietly. */
function itemsOf(car: Car, rows: BoardRows, grouping: Grouping, now: number, nameOf: NameOf): BoardItem[] {
  if (car.stage === 'cancelled') return [];
  return car.file.operations.flatMap((operation) => {
    const placement = placementOf(car.file, operation, now, rows.shop.hours);
    if (placement === undefined) return [];
    const done = operation.state === 'done';
    const card = {
      ...placement,
      name: nameOf(car, operation),
      locked: done,
      resizable: !done,
      file: car.file,
      operation,
      worked: Math.floor(workedMinutes(car.file, operation, now)),
      risk: done || !car.open ? null : car.risk,
      promise: car.promise,
    };
    const lanes =
      takesNoBay(car.file, operation, rows, now) && grouping === 'bay'
        ? [OPEN_LANE]
        : laneIdsOf(grouping, car.file, operation, rows);
    return lanes.map((laneId) => ({ ...card, id: itemId(operation.id, laneId), laneId }));
  });
}

/** Work whose car has left leaves its bay to others (J8): once begun, it does not lie in a lane that it does not take. */
function takesNoBay(file: VisitFile, operation: Operation, { shop }: BoardRows, now: number): boolean {
  const { state } = operation;
  return (state === 'working' || state === 'held') && baySpan(file, operation, shop.hours, now) === null;
}

/** The id of an operation's card on a lane. */
export function itemId(operationId: string, laneId: string): string {
  return `${operationId}@${laneId}`;
}

/** The operation behind an item's id. */
export function operationIdOf(item: string): string {
  return item.slice(0, item.indexOf('@'));
}

function marksOf(cars: readonly Car[], items: readonly BoardItem[]): PromiseMark[] {
  const last = new Map<string, BoardItem>();
  for (const item of items) {
    const other = last.get(item.file.visit.id);
    if (other === undefined || item.end > other.end) last.set(item.file.visit.id, item);
  }
  return cars.flatMap((car) => {
    const item = last.get(car.id);
    if (item === undefined || car.promise === null || !car.open || car.file.visit.settledAt !== null) return [];
    return [{ laneId: item.laneId, visitId: car.id, at: car.promise, risk: car.risk }];
  });
}
