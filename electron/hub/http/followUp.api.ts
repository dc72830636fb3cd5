import type { Hono } from 'hono';
import { type CalledCar, createFollowUpRepo, type WorkedVisit } from '../../../db/followUp.repo.ts';
import { addDays, atShopTime } from '../../../shared/domain/calendar.ts';
import { callDue } from '../../../shared/domain/calls.ts';
import { sinceVisit, WIDEST_DAYS, windowOf } from '../../../shared/domain/comebacks.ts';
import { normalisePlate } from '../../../shared/domain/plate.ts';
import type {
  CallLine,
  CallList,
  ComebackList,
  ComplaintList,
  EarlierVisit,
  EarlierVisits,
} from '../../../shared/views/followUp.lists.ts';
import type { Core } from '../core.ts';
import type { Env } from './caller.ts';

/** Days after a call is overdue for which it stays on the worklist: later nobody remembers how it was. */
const DAYS_LATE = 10;
/** A closed complaint stays in sight for so many days after it was opened. */
const DAYS_CLOSED = 60;

/** Reads of the follow-up page, and of the take-in form: whom to call, complaints, comebacks, earlier visits. */
export function followUpReads(app: Hono<Env>, core: Core): void {
  const followUp = createFollowUpRepo(core.db);
  const shop = () => core.reader.shop();
  const zone = () => shop().hours.timeZone;
  const daysAgo = (days: number) => atShopTime(addDays(core.today(), -days), 0, zone());

  const callLine = ({ reached, ...car }: CalledCar): CallLine[] => {
    const calls = Array.from({ length: car.tries }, (_, i) => ({ reached: reached && i === 0 }));
    const state = callDue(car, calls, shop(), core.today());
    return state === null ? [] : [{ ...car, state }];
  };

  app.get('/lists/calls', (c) => {
    const [first, last] = shop().policy.callDueDays;
    const since = daysAgo(last + DAYS_LATE);
    const { lines, more } = followUp.toCall(since, daysAgo(first - 1));
    const finished = followUp.called(since).flatMap(callLine);
    const isOver = ({ state }: CallLine) => state === 'done' || state === 'given-up';
    return c.json({
      lines: lines.flatMap(callLine),
      more,
      finished: finished.filter(isOver).sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0)),
    } satisfies CallList);
  });

  app.get('/lists/complaints', (c) => {
    const { lines, more } = followUp.complaints(daysAgo(DAYS_CLOSED));
    const told = lines.flatMap((complaint) => {
      const car = followUp.car(complaint.visitId);
      return car ? [{ ...car, complaint }] : [];
    });
    return c.json({ lines: told, more } satisfies ComplaintList);
  });

  app.get('/lists/comebacks', (c) => {
    const { lines, more } = followUp.unruled();
    const told = lines.flatMap((comeback) => {
      const car = followUp.arrived(comeback.visitId);
      const earlier = earlierVisit(followUp.worked(comeback.earlierVisitId));
      if (!car || !earlier) return [];
      const since = sinceVisit(earlier, { at: car.arrivedAt, mileage: car.mileage }, zone());
      return [{ ...car, comeback, earlier, since }];
    });
    return c.json({ lines: told, more } satisfies ComebackList);
  });

  app.get('/vehicles/earlier', (c) => {
    const vehicle = core.reader.vehicleBy(normalisePlate(c.req.query('plate') ?? ''), c.req.query('vin') || null);
    const ids = vehicle ? followUp.earlierVisits(vehicle.id, daysAgo(WIDEST_DAYS)) : [];
    return c.json({
      earlier: ids.flatMap((id) => earlierVisit(followUp.worked(id)) ?? []),
    } satisfies EarlierVisits);
  });
}

function earlierVisit(file: WorkedVisit | undefined): EarlierVisit | undefined {
  if (!file || file.visit.deliveredAt === null) return undefined;
  const { id: visitId, pickup, day, category, mileage, request, deliveredAt } = file.visit;
  const done = file.operations.filter(({ state }) => state === 'done');
  const work = done.map(({ id, nameZh, nameEn }) => {
    const labour = file.labour.filter(({ operationId }) => operationId === id);
    return { id, nameZh, nameEn, personIds: [...new Set(labour.map(({ personId }) => personId))] };
  });
  return { visitId, pickup, day, category, mileage, request, deliveredAt, window: windowOf(file.operations), work };
}
