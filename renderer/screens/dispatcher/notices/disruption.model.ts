import { workDuring } from '../../../../shared/domain/absence.work.ts';
import { riskOfVisit } from '../../../../shared/domain/forecast.ts';
import type { Bay, Person, VisitFile } from '../../../../shared/domain/model.ts';
import { basisPromise } from '../../../../shared/domain/promise.ts';
import type { ShopReader } from '../../../../shared/domain/reader.ts';

/** Absences, and the work that falls into them, are looked at so far ahead, ms: what comes later is for the plan of that day. */
const AHEAD = 24 * 3_600_000;

/** A promise (epoch ms) that may not be kept; `miss`: how likely, thousandths, null where the planner has not said. */
export type Endangered = { readonly file: VisitFile; readonly promise: number; readonly miss: number | null };

/** A bay that cannot be used, or somebody who is not there, and whose promises that puts at risk, the likeliest first. */
export type Disruption = { readonly id: string; readonly cars: readonly Endangered[] } & (
  | { readonly of: 'bay'; readonly bay: Bay }
  | { readonly of: 'person'; readonly person: Person }
);

/** E3: what is missing at `now` (epoch ms) or within a day, as far as cars at risk stand there or wait for it. */
export function disruptionsOf(shop: ShopReader, now: number): Disruption[] {
  const bays = shop.bays().flatMap((bay): Disruption[] => {
    const { outOfService } = bay;
    if (outOfService === null || bay.retired) return [];
    const back = outOfService.expectedBack ?? Number.POSITIVE_INFINITY;
    const planned = shop.plannedOn(bay.id).filter(({ operation }) => (operation.plan.startAt ?? now) < back);
    const files = [...shop.carsIn(bay.id), ...planned.map(({ file }) => file)];
    return [{ id: `bay ${bay.id}`, of: 'bay', bay, cars: endangered(files, shop, now) }];
  });
  const people = shop.absences(now, now + AHEAD).flatMap((absence): Disruption[] => {
    const person = shop.person(absence.personId);
    if (person === undefined) return [];
    const within = { ...absence, to: Math.min(absence.to, now + AHEAD) };
    const files = workDuring(shop, within, now).map(({ file }) => file);
    return [{ id: `absence ${absence.id}`, of: 'person', person, cars: endangered(files, shop, now) }];
  });
  return [...bays, ...people].filter(({ cars }) => cars.length > 0);
}

function endangered(files: readonly VisitFile[], reader: ShopReader, now: number): Endangered[] {
  const shop = reader.shop();
  const cars = [...new Set(files)].flatMap((file): Endangered[] => {
    const promise = basisPromise(file, shop.policy);
    if (promise === undefined || file.visit.settledAt !== null || riskOfVisit(file, shop, now) === 'on-track')
      return [];
    const { forecast } = file.visit;
    return [{ file, promise: promise.at, miss: forecast?.promiseAt === promise.at ? forecast.miss : null }];
  });
  return cars.sort((a, b) => (b.miss ?? 0) - (a.miss ?? 0) || a.promise - b.promise);
}
