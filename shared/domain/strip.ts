import { floorMinute } from './calendar.ts';
import { riskOfVisit } from './forecast.ts';
import type { Risk } from './lateness.ts';
import type { Shop, VisitFile } from './model.ts';
import { basisPromise } from './promise.ts';
import { isOpen, stageOf } from './stage.ts';
import type { Stage } from './vocabulary.ts';

const HOUR = 3_600_000;

/** The figures of the shop's strip, the same on the board and on the wall. Each counts cars that are still here. */
export const STRIP_FIGURES = [
  'inShop',
  'working',
  'held',
  'inspecting',
  'washing',
  'ready',
  'due',
  'atRisk',
  'late',
] as const;
export type StripFigure = (typeof STRIP_FIGURES)[number];
export type Strip = Readonly<Record<StripFigure, number>>;

/** What the strip asks about a car. `risk` and the promise that counts (epoch ms) are null where nothing was promised. */
export type StripCar = {
  readonly file: VisitFile;
  readonly stage: Stage;
  readonly risk: Risk | null;
  readonly promise: number | null;
};

/** Promised within the hour that begins with the present minute (epoch ms), and still in the workshop's hands. */
function isDueSoon({ file, promise }: StripCar, now: number): boolean {
  const { readyAt, settledAt } = file.visit;
  if (promise === null || readyAt !== null || settledAt !== null) return false;
  const minute = floorMinute(now);
  const due = floorMinute(promise);
  return due >= minute && due < minute + HOUR;
}

/**
 * Does a car fall under a figure? `ready` holds settled cars too: both wait to be handed over. `late` and `atRisk` do
 * not: with settlement the verdict is made (V1).
 */
export function countsUnder(car: StripCar, figure: StripFigure, now: number): boolean {
  const { file, stage, risk } = car;
  if (!isOpen(file)) return false;
  switch (figure) {
    case 'inShop':
      return true;
    case 'ready':
      return stage === 'ready' || stage === 'settled';
    case 'due':
      return isDueSoon(car, now);
    case 'late':
      return risk === 'late' && file.visit.settledAt === null;
    case 'atRisk':
      return risk === 'at-risk' && file.visit.settledAt === null;
    default:
      return stage === figure;
  }
}

/** Counts cars that are worked out already: a board that keeps their forecasts does not make them anew. */
export function countStrip(cars: readonly StripCar[], now: number): Strip {
  const count = (figure: StripFigure) => cars.filter((car) => countsUnder(car, figure, now)).length;
  return Object.fromEntries(STRIP_FIGURES.map((figure) => [figure, count(figure)])) as Strip;
}

/** The strip of the shop at `now` (epoch ms). */
export function stripOf(files: readonly VisitFile[], shop: Shop, now: number): Strip {
  const open = files.filter(isOpen);
  return countStrip(
    open.map((file) => ({
      file,
      stage: stageOf(file),
      risk: riskOfVisit(file, shop, now),
      promise: basisPromise(file, shop.policy)?.at ?? null,
    })),
    now,
  );
}
