import type { Payload } from '../../protocol/commands.ts';
import type { Decide, DecideContext } from '../decision.ts';
import type { Change } from '../model.tables.ts';
import type { Operation, Visit, VisitFile } from '../model.ts';
import { carName, operationName } from '../names.ts';
import { allow, type Decision, type Refusal, refusal, refuse } from '../refusal.ts';
import { currentStay } from '../stage.ts';
import { entryRefusal, moveTo, type Spot } from './car.changes.ts';
import { activeBay, openVisit } from './find.ts';
import { notOwnCar } from './ownBay.ts';
import { advisorOf } from './takeIn.decide.ts';
import { canonicalCar, correctedVehicle } from './vehicle.changes.ts';

/** Corrects what was taken down, at any stage until delivery; a plate corrected late corrects the vehicle too. */
export const edit: Decide<Payload<'visit.edit'>> = (context, payload) => {
  const found = openVisit(context, payload.visitId);
  if (!found.ok) return found;
  const { visit } = found.value;
  const { plate = visit.plate, vin = visit.vin, model = visit.model, colour = visit.colour, ...rest } = payload.set;
  const car = canonicalCar({ plate, vin, model, colour });
  if (car.plate === '' && car.model === '') return refuse('plate-or-model-missing');
  if (rest.advisorId) {
    const advisor = advisorOf(context, rest.advisorId);
    if (!advisor.ok) return advisor;
  }
  const changed = (Object.keys(car) as (keyof typeof car)[]).some((key) => car[key] !== visit[key]);
  const vehicle = changed ? correctedVehicle(context, visit, car) : { vehicleId: visit.vehicleId, changes: [] };
  const set: Partial<Visit> = { ...rest, ...car, vehicleId: vehicle.vehicleId };
  return allow({
    events: [
      {
        kind: 'visit.edited',
        visitId: visit.id,
        data: { plate: carName({ ...visit, ...car }) },
        changes: [...vehicle.changes, { table: 'visit', id: visit.id, set }],
      },
    ],
  });
};

/**
 * J8: the car stands somewhere else from now on; work and clocks go on as they were. In another bay what runs, and what
 * was held in the bay it left, is planned there from now on: the board shows what is true (E3). Put aside, begun work
 * takes no bay any more (`baySpan`), yet keeps its bay in the plan: that bay's terminal is where its people end it, and
 * where it most likely goes on.
 */
export const move: Decide<Payload<'visit.move'>> = (context, payload) => {
  const found = openVisit(context, payload.visitId);
  if (!found.ok) return found;
  const file = found.value;
  const refused = terminalRefusal(context, file, payload);
  if (refused) return { ok: false, refusal: refused };
  const spot = spotOf(context, file, payload);
  if (!spot.ok) return spot;
  const { place, bayId, label } = spot.value;
  const stay = currentStay(file);
  if (stay && stay.place === place && stay.bayId === bayId && stay.label === label) return refuse('already-done', 'J8');
  const changes: readonly Change[] = [
    ...moveTo(context, file, spot.value),
    ...(bayId === null ? [] : movedPlans(file, stay?.bayId ?? null, bayId)),
  ];
  const bay = bayId === null ? undefined : context.shop.bay(bayId);
  const data = { place, plate: carName(file.visit), ...(bay && { bay: bay.label }), note: label };
  return allow({ events: [{ kind: 'visit.moved', visitId: file.visit.id, bayId, data, changes }] });
};

/** The plans of work that goes along with its car. Held work that was planned anew waits for that plan. */
function movedPlans(file: VisitFile, from: string | null, bayId: string): Change[] {
  const goesAlong = ({ state, plan, hold, bayNeed }: Operation) => {
    if (plan.bayId === bayId || bayNeed === 'road') return false;
    if (state === 'working') return true;
    return hold !== null && plan.bayId !== null && plan.bayId === from && (plan.startAt ?? 0) <= hold.since;
  };
  return file.operations
    .filter(goesAlong)
    .map(({ id, plan }) => ({ table: 'operation', id, set: { plan: { ...plan, bayId } } }));
}

/** A bay's terminal moves its own cars, and none away while somebody works on it: hold or finish comes first. */
function terminalRefusal(context: DecideContext, file: VisitFile, { bayId }: Payload<'visit.move'>): Refusal | null {
  const { actor } = context;
  if (actor.deviceRole !== 'bay') return null;
  const foreign = notOwnCar(context, file);
  if (foreign) return foreign;
  const running = bayId === actor.bayId ? undefined : file.operations.find((o) => o.state === 'working');
  return running ? refusal('operation-running', 'J8', operationName(running)) : null;
}

function spotOf(context: DecideContext, file: VisitFile, payload: Payload<'visit.move'>): Decision<Spot> {
  const { place, bayId, label } = payload;
  if (place === 'away') {
    const refused = awayRefusal(file);
    if (refused) return { ok: false, refusal: refused };
  }
  if (place !== 'bay') return allow({ place, bayId: null, label });
  if (bayId === null) return refuse('invalid');
  const bay = activeBay(context, bayId);
  if (!bay.ok) return bay;
  const refused = entryRefusal(context, file, bay.value);
  return refused ? { ok: false, refusal: refused } : allow({ place, bayId, label });
}

/** The customer cannot take the car for lunch while somebody works on it. */
function awayRefusal(file: VisitFile): Refusal | null {
  const running = file.operations.find((o) => o.state === 'working');
  return running ? refusal('operation-running', 'J8', operationName(running)) : null;
}
