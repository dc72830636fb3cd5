import { waitOf } from '../../../shared/domain/dependency.rules.ts';
import { labourOf } from '../../../shared/domain/labour.ts';
import type { Operation, VisitFile } from '../../../shared/domain/model.ts';
import type { ShopReader } from '../../../shared/domain/reader.ts';
import { openOperations } from '../../../shared/domain/stage.ts';

/** A car this bay has to do with: it stands here, or it is planned here. */
export type BayCar = {
  file: VisitFile;
  /** The car stands in this bay now (J8). */
  here: boolean;
  /** When its first work here is planned, epoch ms; null: not timed. */
  startAt: number | null;
};

/** What a person chose to look at; null follows the work by itself. */
export type Focus = { visitId: string; operationId: string | null } | null;

/** The cars of a bay: those standing in it first, then the planned ones in the order in which they are due to begin. */
export function carsOfBay(reader: ShopReader, bayId: string): readonly BayCar[] {
  const planned = reader.plannedOn(bayId);
  const startOf = (visitId: string): number | null => {
    const starts = planned.flatMap(({ file, operation }) =>
      file.visit.id === visitId && operation.plan.startAt !== null ? [operation.plan.startAt] : [],
    );
    return starts.length > 0 ? Math.min(...starts) : null;
  };
  const here = reader.carsIn(bayId);
  const seen = new Set(here.map((file) => file.visit.id));
  const coming: VisitFile[] = [];
  for (const { file } of planned) {
    if (seen.has(file.visit.id)) continue;
    seen.add(file.visit.id);
    coming.push(file);
  }
  const car = (file: VisitFile, standsHere: boolean): BayCar => ({
    file,
    here: standsHere,
    startAt: startOf(file.visit.id),
  });
  const byWork = (a: BayCar, b: BayCar) =>
    urgency(a.file) - urgency(b.file) || (a.file.visit.id < b.file.visit.id ? -1 : 1);
  const byStart = (a: BayCar, b: BayCar) =>
    (a.startAt ?? Number.POSITIVE_INFINITY) - (b.startAt ?? Number.POSITIVE_INFINITY) ||
    a.file.visit.arrivedAt - b.file.visit.arrivedAt;
  return [...here.map((file) => car(file, true)).sort(byWork), ...coming.map((file) => car(file, false)).sort(byStart)];
}

/** Worked on before held, held before waiting, waiting before done. */
function urgency(file: VisitFile): number {
  const states = openOperations(file).map((operation) => operation.state);
  return states.includes('working') ? 0 : states.includes('held') ? 1 : states.length > 0 ? 2 : 3;
}

/** The car the screen is about: the chosen one while it is still a car of this bay, else the first. */
export function currentCar(cars: readonly BayCar[], focus: Focus): BayCar | undefined {
  return cars.find(({ file }) => file.visit.id === focus?.visitId) ?? cars[0];
}

/** Lines of work in the order in which they are done; dropped ones are gone. */
export function linesOf(file: VisitFile): readonly Operation[] {
  return file.operations.filter((o) => o.state !== 'dropped').sort((a, b) => a.position - b.position);
}

/**
 * The line the buttons act on: the chosen one while it is open; what the person signed in works on; what anybody works
 * on; what is held; the next planned line of this bay that waits for nothing at `at` (J3); the next planned one.
 */
export function currentLine(
  car: BayCar,
  bayId: string,
  personId: string | null,
  focus: Focus,
  at: number,
): Operation | undefined {
  const open = linesOf(car.file).filter((o) => o.state !== 'done');
  const here = open.filter((o) => o.plan.bayId === bayId || o.plan.bayId === null);
  const planned = here.filter((o) => o.state === 'planned');
  return (
    (focus?.visitId === car.file.visit.id ? open.find((o) => o.id === focus.operationId) : undefined) ??
    open.find((o) => labourOf(car.file, o.id).some((l) => l.end === null && l.personId === personId)) ??
    open.find((o) => o.state === 'working') ??
    here.find((o) => o.state === 'held') ??
    planned.find((o) => waitOf(car.file, o, at) === null) ??
    planned[0] ??
    open[0]
  );
}
