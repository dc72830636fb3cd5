import type { Complaint } from '../shared/domain/model.office.ts';
import type { Signature } from '../shared/domain/model.ontime.ts';
import type { Customer } from '../shared/domain/model.ts';
import type { CustomerLine, CustomerLines } from '../shared/views/customer.lists.ts';
import { beyond } from './beyond.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';

/** As many as can be erased at once. */
const MOST = 200;

const COLUMNS = `id visitId, pickup, plate, model, colour, customer, arrived_at arrivedAt,
  coalesce(delivered_at, cancelled_at) closedAt`;
/** Every way is answered by an index of its own. */
const FOUND = `id in (select id from visit where plate = @plate
  union select visit.id from vehicle join visit on visit.vehicle_id = vehicle.id where vehicle.vin = @plate
  union select id from visit where customer is not null and json_extract(customer, '$.phone') = @phone)`;
export const CUSTOMER_VISITS = `select ${COLUMNS} from visit where ${FOUND} order by arrived_at desc limit ${MOST}`;

type Line = Omit<CustomerLine, 'customer'> & { customer: string | null };

/** What is kept about customers, by the car or the phone they are asked for with (A8). */
export function createCustomersRepo(db: Db) {
  const found = db.$client.prepare(CUSTOMER_VISITS);
  const count = db.$client.prepare(`select count(*) from visit where ${FOUND}`).pluck();
  return {
    /** Visits with this plate, VIN or phone, the latest first. */
    find(plate: string, phone: string): CustomerLines {
      const asked = { plate, phone };
      const lines = (found.all(asked) as Line[]).map((line) => ({
        ...line,
        customer: line.customer === null ? null : (JSON.parse(line.customer) as Customer),
      }));
      return { lines, more: beyond(lines, MOST, () => Number(count.get(asked))) };
    },
    signatures: prepareRows(db, 'signature', 'where visit_id = ? order by at') as (id: string) => Signature[],
    complaints: prepareRows(db, 'complaint', 'where visit_id = ? order by opened_at') as (id: string) => Complaint[],
  };
}
