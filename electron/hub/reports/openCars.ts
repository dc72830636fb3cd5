import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { floorMinute } from '../../../shared/domain/calendar.ts';
import { riskOfVisit } from '../../../shared/domain/forecast.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import type { ReportScope } from '../../../shared/domain/reportScope.ts';
import type { CarAtStake, OnTimeReport } from '../../../shared/protocol/reports.ts';

/** So many cars are named; the counts are of all. */
const MOST = 50;

type Open = OnTimeReport['now'];

/**
 * Cars that are not settled yet and how they stand against their promise (V10's "at risk now"), as on the board. Kept
 * until the minute or the log moves on.
 */
export function createOpenCars(db: Db): (now: number, seq: number, scope: ReportScope) => Open {
  const visits = createVisitsRepo(db);
  const shopRow = prepareRows(db, 'shop', `where id = 'shop'`);
  let kept: { key: string; open: Open } | undefined;

  const read = (now: number): Open => {
    const [shop] = shopRow();
    if (!shop) return { open: 0, overdue: 0, atRisk: 0, cars: [] };
    const files = visits
      .openIds()
      .flatMap((id) => visits.file(id) ?? [])
      .filter(({ visit }) => visit.settledAt === null && !shop.policy.leftOut.includes(visit.category));
    const cars = files.flatMap((file) => atStake(file, shop, now) ?? []).sort((a, b) => a.promiseAt - b.promiseAt);
    const overdue = cars.filter(({ late }) => late).length;
    return { open: files.length, overdue, atRisk: cars.length - overdue, cars };
  };

  return (now, seq, scope) => {
    const key = `${seq} ${floorMinute(now)}`;
    if (kept?.key !== key) kept = { key, open: read(now) };
    const { cars, ...counts } = kept.open;
    const own = scope.of === 'own' ? cars.filter(({ advisorId }) => advisorId === scope.personId) : cars;
    return { ...counts, cars: scope.of === 'totals' ? [] : own.slice(0, MOST) };
  };
}

function atStake(file: VisitFile, shop: Shop, now: number): CarAtStake | null {
  const risk = riskOfVisit(file, shop, now);
  const promise = basisPromise(file, shop.policy);
  if (risk === 'on-track' || !promise) return null;
  const { id, plate, pickup, model, advisorId } = file.visit;
  return { visitId: id, plate, pickup, model, advisorId, promiseAt: promise.at, late: risk === 'late' };
}
