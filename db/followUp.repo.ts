import { NOT_CALLED } from '../shared/domain/calls.ts';
import type { Complaint } from '../shared/domain/model.office.ts';
import type { Comeback } from '../shared/domain/model.ontime.ts';
import type { Customer } from '../shared/domain/model.ts';
import type { FollowedCar } from '../shared/views/followUp.lists.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';

/** No list is longer: whoever works it off sees the rest come up. */
const MOST = 500;
const MOST_FINISHED = 100;

const CAR = 'visit.id, pickup, plate, model, colour, customer, advisor_id, category';
const TRIES = `(select count(*) from call where call.visit_id = visit.id),
  (select max(at) from call where call.visit_id = visit.id),
  (select max(reached) from call where call.visit_id = visit.id)`;

/** What each list asks for; each reads a range of one index, never the history before it. */
export const FOLLOW_UP_LISTS = {
  toCall: `select ${CAR}, delivered_at, ${TRIES} from visit
    where delivered_at >= ? and category not in (${NOT_CALLED.map((category) => `'${category}'`).join()})
      and not exists (select 1 from call where call.visit_id = visit.id and reached = 1)
    order by delivered_at limit ${MOST}`,
  called: `select ${CAR}, delivered_at, ${TRIES} from visit
    where visit.id in (select visit_id from call where at >= ? order by at desc limit ${MOST_FINISHED})`,
  openComplaints: `where closed_at is null order by opened_at limit ${MOST}`,
  closedComplaints: `where opened_at >= ? and closed_at is not null order by closed_at desc limit ${MOST_FINISHED}`,
  unruled: `where ruling is null order by linked_at limit ${MOST}`,
  earlierVisits: 'select id from visit where vehicle_id = ? and delivered_at >= ? order by delivered_at desc limit 20',
} as const;

/** A delivered car with the calls about it so far. */
export type CalledCar = FollowedCar & {
  readonly deliveredAt: number;
  readonly tries: number;
  readonly lastAt: number | null;
  readonly reached: boolean;
};

export type FollowUpRepo = {
  /** Delivered at or after `since` (epoch ms) and not reached yet, the oldest first. */
  toCall: (since: number) => CalledCar[];
  /** Called at or after `since`. */
  called: (since: number) => CalledCar[];
  /** All open ones, then those opened at or after `since` that are closed. */
  complaints: (since: number) => Complaint[];
  unruled: () => Comeback[];
  /** The visits of a vehicle delivered at or after `since`, the latest first. */
  earlierVisits: (vehicleId: string, since: number) => string[];
  car: (visitId: string) => FollowedCar | undefined;
};

type CarColumns = [string, string, string, string, string, string | null, string | null, FollowedCar['category']];
type CalledColumns = [...CarColumns, deliveredAt: number, tries: number, lastAt: number | null, reached: number | null];

/** What is followed up after delivery, across visits. */
export function createFollowUpRepo(db: Db): FollowUpRepo {
  const raw = (statement: string) => db.$client.prepare(statement).raw();
  const toCall = raw(FOLLOW_UP_LISTS.toCall);
  const called = raw(FOLLOW_UP_LISTS.called);
  const open = prepareRows(db, 'complaint', FOLLOW_UP_LISTS.openComplaints);
  const closed = prepareRows(db, 'complaint', FOLLOW_UP_LISTS.closedComplaints);
  const unruled = prepareRows(db, 'comeback', FOLLOW_UP_LISTS.unruled);
  const earlier = db.$client.prepare(FOLLOW_UP_LISTS.earlierVisits).pluck();
  const car = raw(`select ${CAR} from visit where id = ?`);
  return {
    toCall: (since) => (toCall.all(since) as CalledColumns[]).map(calledCar),
    called: (since) => (called.all(since) as CalledColumns[]).map(calledCar),
    complaints: (since) => [...open(), ...closed(since)],
    unruled: () => unruled(),
    earlierVisits: (vehicleId, since) => earlier.all(vehicleId, since) as string[],
    car(visitId) {
      const row = car.get(visitId) as CarColumns | undefined;
      return row && followedCar(row);
    },
  };
}

function followedCar([visitId, pickup, plate, model, colour, customer, advisorId, category]: CarColumns): FollowedCar {
  const known = customer === null ? null : (JSON.parse(customer) as Customer);
  return { visitId, pickup, plate, model, colour, customer: known, advisorId, category };
}

function calledCar(row: CalledColumns): CalledCar {
  const [deliveredAt, tries, lastAt, reached] = row.slice(8) as [number, number, number | null, number | null];
  return { ...followedCar(row.slice(0, 8) as CarColumns), deliveredAt, tries, lastAt, reached: reached === 1 };
}
