import { type Advice, adviceOf } from '../shared/domain/additions.ts';
import type { Db } from './open.ts';
import type { VisitsRepo } from './visits.repo.ts';

/** Further back, what was declined then says nothing about the car now. */
const MOST_VISITS = 30;

/** What was declined at a car's earlier visits and is still to be done; most cars have none, which one look tells. */
export function createAdviceRepo(db: Db, visits: Pick<VisitsRepo, 'record'>): (vehicleId: string) => readonly Advice[] {
  const declined = db.$client
    .prepare(
      `select 1 from visit join addition on addition.visit_id = visit.id
       where visit.vehicle_id = ? and json_extract(addition.answer, '$.approved') = 0 limit 1`,
    )
    .pluck();
  const visitIds = db.$client
    .prepare('select id from visit where vehicle_id = ? order by arrived_at desc limit ?')
    .pluck();
  return (vehicleId) => {
    if (declined.get(vehicleId) === undefined) return [];
    const ids = visitIds.all(vehicleId, MOST_VISITS) as string[];
    return adviceOf(ids.flatMap((id) => visits.record(id)?.file ?? []));
  };
}
