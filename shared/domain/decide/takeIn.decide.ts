import type { Payload } from '../../protocol/commands.ts';
import { shopDate } from '../calendar.ts';
import type { Decide, DecideContext } from '../decision.ts';
import { promiseRefusal } from '../delivery.rules.ts';
import type { Operation, Stay, Visit } from '../model.ts';
import { carName } from '../names.ts';
import { nextPickup } from '../pickup.ts';
import { allow, type Decision, refuse } from '../refusal.ts';
import { comebackEvent } from './comeback.decide.ts';
import { operationRow } from './operation.rows.ts';
import { promiseEvent } from './promise.decide.ts';
import { canonicalCar, vehicleOf } from './vehicle.changes.ts';

type TakeIn = Payload<'visit.takeIn'>;

/** A car arrives: one visit with its car, its work, its first promise (P1) and a parking place. */
export const takeIn: Decide<TakeIn> = (context, payload) => {
  const shop = context.shop.shop();
  const { plate, vin, model, colour } = payload;
  const car = canonicalCar({ plate, vin, model, colour });
  if (car.plate === '' && car.model === '') return refuse('plate-or-model-missing');
  const badPromise = promiseRefusal(shop, payload.promise.at, context.at, payload.promise.outsideHours);
  if (badPromise) return { ok: false, refusal: badPromise };
  const advisorId = advisorOf(context, payload.advisorId);
  if (!advisorId.ok) return advisorId;

  const id = context.newId();
  const work = workOf(context, id, payload.operations);
  if (!work.ok) return work;
  const day = shopDate(context.at, shop.hours.timeZone);
  const pickup = nextPickup(context.shop.pickupsOn(day), context.shop.openPickups());
  const { vehicleId, changes } = vehicleOf(context, car);
  const visit: Visit = {
    ...blank(payload),
    ...car,
    id,
    vehicleId,
    day,
    pickup,
    advisorId: advisorId.value,
    arrivedAt: context.at,
  };
  const comeback = payload.comebackOf === null ? null : comebackEvent(context, visit, payload.comebackOf);
  if (comeback && !comeback.ok) return comeback;
  return allow({
    events: [
      {
        kind: 'visit.taken-in',
        visitId: id,
        data: { pickup, plate: carName(visit) },
        changes: [
          ...changes,
          { table: 'visit', insert: visit },
          ...work.value.map((operation) => ({ table: 'operation', insert: operation }) as const),
          { table: 'stay', insert: parked(context, id) },
        ],
      },
      promiseEvent(context, { visit, promises: [], additions: [] }, firstPromise(payload)),
      ...(comeback ? [comeback.value.event] : []),
    ],
    answer: { visitId: id, pickup },
  });
};

function firstPromise({ promise: { at, means, note, quoteId } }: TakeIn) {
  return { at, means, note, cause: 'first', additionIds: [], signatureId: null, quoteId } as const;
}

/** Who owns the visit (V9): the advisor named, else the advisor who is signed in. */
export function advisorOf({ shop, actor }: DecideContext, advisorId: string | null): Decision<string | null> {
  if (advisorId === null) return allow(actor.person?.role === 'advisor' ? actor.person.id : null);
  const advisor = shop.person(advisorId);
  if (!advisor) return refuse('not-found');
  return advisor.retired ? refuse('person-retired', undefined, { person: advisor.name }) : allow(advisorId);
}

function workOf(context: DecideContext, visitId: string, asked: TakeIn['operations']): Decision<readonly Operation[]> {
  const rows: Operation[] = [];
  for (const one of asked) {
    const row = operationRow(context, visitId, rows.length, one);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return allow(rows);
}

function parked(context: DecideContext, visitId: string): Stay {
  return { id: context.newId(), visitId, place: 'parking', bayId: null, label: '', start: context.at, end: null };
}

function blank(payload: TakeIn) {
  const { mileage, customer, category, request, waits, loungeHidden, washWanted } = payload;
  return {
    ...{ mileage, customer, category, request, waits, loungeHidden, washWanted },
    washStartedAt: null,
    washedAt: null,
    readyAt: null,
    settledAt: null,
    sheet: null,
    deliveredAt: null,
    cancelledAt: null,
    cancelReason: null,
    forecast: null,
  };
}
