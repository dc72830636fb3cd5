import type { ShopApi } from './api.ts';
import type { Workplace } from './workplace.ts';

const MINUTE = 60_000;

export type TestCar = { readonly visitId: string; readonly operationId: string };

/**
 * A car that came in a moment ago with one line of express work (M02), promised in four hours; planned for the bay
 * `inMinutes` from now, if one is given.
 */
export async function bringCar(
  api: ShopApi,
  plate: string,
  plan?: { at: Workplace; inMinutes: number },
): Promise<TestCar> {
  const { now } = await api.clock();
  const taken = await api.done('visit.takeIn', {
    plate,
    vin: null,
    model: '迈腾',
    colour: '白',
    mileage: 42_000,
    customer: { name: '欧阳修远', phone: '13955500123' },
    advisorId: null,
    category: 'maintenance',
    request: '冷车起步异响',
    waits: true,
    promise: { at: now + 240 * MINUTE, means: 'in-person', outsideHours: true },
    operations: [{ standardId: 'M02' }],
  });
  const visitId = String(taken.answer.visitId);
  const [operation] = (await api.visit(visitId)).operations;
  if (operation === undefined) throw new Error('the car has no work');
  const car = { visitId, operationId: operation.id };
  if (plan !== undefined) await planCar(api, car, plan);
  return car;
}

/** Plans a car's work for a bay and its technician, `inMinutes` from now. */
export async function planCar(api: ShopApi, car: TestCar, plan: { at: Workplace; inMinutes: number }): Promise<void> {
  const { bayId, teamId, personId } = plan.at;
  const startAt = (await api.clock()).now + plan.inMinutes * MINUTE;
  const { operationId } = car;
  await api.done('operation.plan', { operationId, bayId, teamId, personIds: [personId], startAt, override: true });
}
