import type { DecideContext } from '../decision.ts';
import type { Change } from '../model.tables.ts';
import type { Vehicle, Visit } from '../model.ts';
import { normalisePlate } from '../plate.ts';
import { checkVin } from '../vin.ts';

/** What identifies and describes a car, in canonical spelling. */
export type Car = Omit<Vehicle, 'id'>;

export function canonicalCar(car: Car): Car {
  const vin = checkVin(car.vin ?? '').vin;
  return { ...car, plate: normalisePlate(car.plate), vin: vin === '' ? null : vin };
}

/** The car is known (VIN, else plate) or new; a plate that moved to a car with another VIN does not make them one. */
function knownVehicle({ shop }: DecideContext, car: Car): Vehicle | undefined {
  const vehicle = shop.vehicleBy(car.plate, car.vin);
  const otherCar = vehicle && car.vin !== null && vehicle.vin !== null && vehicle.vin !== car.vin;
  return otherCar ? undefined : vehicle;
}

/** What was typed now is what the car looks like; what was left empty stays known from earlier visits. */
function describe(id: string, car: Car): Change {
  const { plate, vin, model, colour } = car;
  const set = { ...(plate && { plate }), ...(vin && { vin }), ...(model && { model }), ...(colour && { colour }) };
  return { table: 'vehicle', id, set };
}

type VehicleChange = { readonly vehicleId: string; readonly changes: readonly Change[] };

function newVehicle(context: DecideContext, car: Car): VehicleChange {
  const vehicleId = context.newId();
  return { vehicleId, changes: [{ table: 'vehicle', insert: { id: vehicleId, ...car } }] };
}

/** The vehicle of a car that is being taken in. */
export function vehicleOf(context: DecideContext, car: Car): VehicleChange {
  const known = knownVehicle(context, car);
  return known ? { vehicleId: known.id, changes: [describe(known.id, car)] } : newVehicle(context, car);
}

/**
 * The vehicle of a visit whose car was corrected. It follows the correction, unless that names a car we know, or the
 * vehicle has a history that a mistyped plate must not carry over to another car; the same VIN is always the same car.
 */
export function correctedVehicle(context: DecideContext, visit: Visit, car: Car): VehicleChange {
  const { vehicleId } = visit;
  const known = knownVehicle(context, car);
  if (known && known.id !== vehicleId) return { vehicleId: known.id, changes: [describe(known.id, car)] };
  const sameCar = car.plate === visit.plate || (car.vin !== null && car.vin === visit.vin);
  if (!sameCar && context.shop.vehicleHasOtherVisits(vehicleId, visit.id)) return newVehicle(context, car);
  return { vehicleId, changes: [{ table: 'vehicle', id: vehicleId, set: car }] };
}
