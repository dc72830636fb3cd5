import type { PayloadInput } from '../../shared/protocol/commands.ts';
import type { Arrival } from './demand.ts';

/** The command that takes a car in; `at`: its promise, epoch ms. */
export const takeInOf = (
  { job, waits, washWanted }: Arrival,
  advisorId: string | null,
  at: number,
): PayloadInput<'visit.takeIn'> => ({
  ...{ plate: '', vin: null, model: '轩逸', colour: '白', mileage: null, customer: { name: '', phone: '' } },
  ...{ advisorId, category: job.category, request: '', waits, washWanted },
  promise: { at, means: 'in-person', outsideHours: true },
  operations: job.codes.map((standardId) => ({ standardId })),
});
