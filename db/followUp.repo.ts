import { MOST_TRIES, NOT_CALLED } from '../shared/domain/calls.ts';
import type { Complaint } from '../shared/domain/model.office.ts';
import type { Comeback } from '../shared/domain/model.ontime.ts';
import type { Customer, Visit, VisitFile } from '../shared/domain/model.ts';
import type { FollowedCar } from '../shared/views/followUp.lists.ts';
import { beyond } from './beyond.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';

/** No list is longer, so that none holds up the taps of a bay: whoever works it off sees the rest come up. */
const MOST = 200;
const MOST_FINISHED = 100;
/** Of each the work of the earlier visit is read too. */
const MOST_COMEBACKS = 50;

const CAR = 'visit.id, pickup, plate, model, colour, customer, advisor_id, category';
const TRIES = `(select count(*) from call where call.visit_id = visit.id),
  (select max(at) from call where call.visit_id = visit.id),
  (select max(reached) from call where call.visit_id = visit.id)`;

const TO_CALL = `from visit
  where delivered_at >= ? and delivered_at < ? and category not in (${NOT_CALLED.map((one) => `'${one}'`).join()})
    and not exists (select 1 from call where call.visit_id = visit.id and reached = 1)
    and (select count(*) from call where call.visit_id = visit.id) < ${MOST_TRIES}`;
const OPEN = 'where closed_at is null';
/** Of cars that came, and came back. */
const UNRULED = `cross join visit on visit.id = comeback.visit_id
  cross join visit as earlier on earlier.id = comeback.earlier_visit_id
  where ruling is null and visit.cancelled_at is null and earlier.delivered_at is not null`;

/** What each list asks for; each reads a range of one index, never the history before it. */
export const FOLLOW_UP_LISTS = {
  toCall: `select ${CAR}, delivered_at, ${TRIES} ${TO_CALL} order by delivered_at limit ${MOST}`,
  allToCall: `select count(*) ${TO_CALL}`,
  called: `select ${CAR}, delivered_at, ${TRIES} from visit
    where visit.id in (select visit_id from call where at >= ? order by at desc limit ${MOST_FINISHED})`,
  openComplaints: `${OPEN} order by opened_at limit ${MOST}`,
  allOpenComplaints: `select count(*) from complaint ${OPEN}`,
  closedComplaints: `where opened_at >= ? and closed_at is not null order by closed_at desc limit ${MOST_FINISHED}`,
  unruled: `${UNRULED} order by linked_at limit ${MOST_COMEBACKS}`,
  allUnruled: `select count(*) from comeback ${UNRULED}`,
  earlierVisits: 'select id from visit where vehicle_id = ? and delivered_at >= ? order by delivered_at desc limit 20',
} as const;

/** A delivered car with the calls about it so far. */
export type CalledCar = FollowedCar & {
  readonly deliveredAt: number;
  readonly tries: number;
  readonly lastAt: number | null;
  readonly reached: boolean;
};

/** The beginning of a list, and how many more there are. */
type Bounded<T> = { readonly lines: readonly T[]; readonly more: number };

type Arrival = Pick<Visit, 'arrivedAt' | 'mileage' | 'request'>;

/** What the ruling on a comeback has to know of the earlier visit. */
export type WorkedVisit = Pick<VisitFile, 'visit' | 'operations' | 'labour'>;

export type FollowUpRepo = {
  /** Delivered from `since` up to, not including, `until` (epoch ms) and still to be called, the oldest first. */
  toCall: (since: number, until: number) => Bounded<CalledCar>;
  /** Called at or after `since`. */
  called: (since: number) => CalledCar[];
  /** Open ones, then those opened at or after `since` that are closed; `more` counts the open ones. */
  complaints: (since: number) => Bounded<Complaint>;
  unruled: () => Bounded<Comeback>;
  /** The visits of a vehicle delivered at or after `since`, the latest first. */
  earlierVisits: (vehicleId: string, since: number) => string[];
  car: (visitId: string) => FollowedCar | undefined;
  /** The same with what it came in with. */
  arrived: (visitId: string) => (FollowedCar & Arrival) | undefined;
  worked: (visitId: string) => WorkedVisit | undefined;
};

type CarColumns = [string, string, string, string, string, string | null, string | null, FollowedCar['category']];
type CalledColumns = [...CarColumns, deliveredAt: number, tries: number, lastAt: number | null, reached: number | null];

/** What is followed up after delivery, across visits. */
export function createFollowUpRepo(db: Db): FollowUpRepo {
  const raw = (statement: string) => db.$client.prepare(statement).raw();
  const count = (statement: string) => db.$client.prepare(statement).pluck();
  const toCall = raw(FOLLOW_UP_LISTS.toCall);
  const allToCall = count(FOLLOW_UP_LISTS.allToCall);
  const called = raw(FOLLOW_UP_LISTS.called);
  const open = prepareRows(db, 'complaint', FOLLOW_UP_LISTS.openComplaints);
  const allOpen = count(FOLLOW_UP_LISTS.allOpenComplaints);
  const closed = prepareRows(db, 'complaint', FOLLOW_UP_LISTS.closedComplaints);
  const unruled = prepareRows(db, 'comeback', FOLLOW_UP_LISTS.unruled);
  const allUnruled = count(FOLLOW_UP_LISTS.allUnruled);
  const earlier = count(FOLLOW_UP_LISTS.earlierVisits);
  const visits = prepareRows(db, 'visit', 'where id = ?');
  const operations = prepareRows(db, 'operation', 'where visit_id = ? order by position, id');
  const labour = prepareRows(db, 'labour', 'where visit_id = ? order by start, id');
  const car = raw(`select ${CAR} from visit where id = ?`);
  const arrived = raw(`select ${CAR}, arrived_at, mileage, request from visit where id = ?`);
  return {
    toCall(since, until) {
      const lines = (toCall.all(since, until) as CalledColumns[]).map(calledCar);
      return { lines, more: beyond(lines, MOST, () => allToCall.get(since, until)) };
    },
    called: (since) => (called.all(since) as CalledColumns[]).map(calledCar),
    complaints(since) {
      const lines = open();
      return { lines: [...lines, ...closed(since)], more: beyond(lines, MOST, () => allOpen.get()) };
    },
    unruled() {
      const lines = unruled();
      return { lines, more: beyond(lines, MOST_COMEBACKS, () => allUnruled.get()) };
    },
    earlierVisits: (vehicleId, since) => earlier.all(vehicleId, since) as string[],
    car(visitId) {
      const row = car.get(visitId) as CarColumns | undefined;
      return row && followedCar(row);
    },
    arrived(visitId) {
      const row = arrived.get(visitId) as [...CarColumns, number, number | null, string] | undefined;
      if (!row) return undefined;
      const [arrivedAt, mileage, request] = row.slice(8) as [number, number | null, string];
      return { ...followedCar(row.slice(0, 8) as CarColumns), arrivedAt, mileage, request };
    },
    worked(visitId) {
      const [row] = visits(visitId);
      return row && { visit: row, operations: operations(visitId), labour: labour(visitId) };
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
