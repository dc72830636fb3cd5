import type { Operation, VisitFile } from '../../../../shared/domain/model.ts';
import type { Car } from './car.model.ts';

/** A car with work that has no time on the board yet. */
export type PoolCar = {
  readonly car: Car;
  /** Planned operations without a time, in their order; empty for a car nobody wrote work down for. */
  readonly operations: readonly Operation[];
};

/** Operations waiting for a place on the board, in the order they are to be done. */
function waitingOperations(file: VisitFile): readonly Operation[] {
  return file.operations
    .filter((operation) => operation.state === 'planned' && operation.plan.startAt === null)
    .sort((a, b) => a.position - b.position);
}

/** Cars with work waiting for a place, by what is due first; without a promise last, then by arrival. */
export function poolOf(cars: readonly Car[]): PoolCar[] {
  return listOf(cars.filter((car) => car.file.visit.readyAt === null && car.file.visit.settledAt === null)).filter(
    ({ car, operations }) => operations.length > 0 || car.stage === 'arrived',
  );
}

/** Cars in the shop in the order of the pool, whether anything of them waits or not. */
export function listOf(cars: readonly Car[]): PoolCar[] {
  return cars
    .filter((car) => car.open)
    .map((car) => ({ car, operations: waitingOperations(car.file) }))
    .sort((a, b) => due(a.car) - due(b.car) || arrival(a.car) - arrival(b.car) || (a.car.id < b.car.id ? -1 : 1));
}

const due = (car: Car) => car.promise ?? Number.MAX_SAFE_INTEGER;
const arrival = (car: Car) => car.file.visit.arrivedAt;
