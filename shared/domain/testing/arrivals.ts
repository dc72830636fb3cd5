import type { PayloadInput } from '../../protocol/commands.ts';
import { atShopTime } from '../calendar.ts';
import type { VisitFile } from '../model.ts';
import type { FakeShop } from './fakeShop.ts';

/** A time of day ('09:30') on Friday, 20 November 2026, or on another date, in the sample shop. */
export function time(clock: string, date = '2026-11-20'): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return atShopTime(date, (hours ?? 0) * 60 + (minutes ?? 0), 'Asia/Shanghai');
}

type TakeIn = PayloadInput<'visit.takeIn'>;

export function arrival(plate: string, standards: readonly string[], more: Partial<TakeIn> = {}): TakeIn {
  return {
    plate,
    vin: null,
    model: '轩逸',
    colour: '白',
    mileage: null,
    customer: { name: '王先生', phone: '' },
    advisorId: null,
    category: 'repair',
    request: '',
    waits: false,
    promise: { at: time('17:00'), means: 'in-person' },
    operations: standards.map((standardId) => ({ standardId })),
    ...more,
  };
}

/** Takes a car in with these lines of the time table; its id and those of its operations, in order. */
export function arrive(shop: FakeShop, plate: string, standards: readonly string[], more: Partial<TakeIn> = {}) {
  const { visitId = '' } = shop.must('visit.takeIn', arrival(plate, standards, more)).answer;
  return { visitId, operations: shop.file(visitId).operations.map((o) => o.id) };
}

/** The operation as it is now. */
export function operationOf(shop: FakeShop, operationId: string): VisitFile['operations'][number] {
  const found = shop.reader.visitOfPart('operation', operationId)?.operations.find((o) => o.id === operationId);
  if (!found) throw new Error(`no operation ${operationId}`);
  return found;
}

/** Starts and finishes work in a bay by one person, with the self check, in `minutes`. */
export function workOff(
  shop: FakeShop,
  operationId: string,
  bayId: string | null,
  personId: string,
  minutes = 30,
): void {
  shop.must('operation.start', { operationId, bayId, personIds: [personId] });
  shop.clock.now += minutes * 60_000;
  shop.must('operation.finish', { operationId, selfChecked: true });
}
