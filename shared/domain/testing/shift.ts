import type { Actor } from '../decision.ts';
import type { Attendance } from '../model.office.ts';
import { arrive } from './arrivals.ts';
import { type FakeShop, OFFICE } from './fakeShop.ts';

/** The dispatcher's desk with somebody signed in on it. */
export function desk(shop: FakeShop, personId: string): Actor {
  return { ...OFFICE, person: shop.reader.person(personId) ?? null };
}

/** A safety item in the time table, which all three levels look at (Q1). */
function safetyItem(shop: FakeShop): string {
  const standard = shop.reader.standard('R10');
  if (!standard) throw new Error('no R10');
  shop.apply([
    { table: 'standard', insert: { ...standard, id: 'S01', nameZh: '制动片', inspection: ['self', 'team', 'final'] } },
  ]);
  return 'S01';
}

/** A car with one safety item, finished by these people in bay b1 with the self check. */
export function safetyDone(shop: FakeShop, personIds: readonly string[], plate = '京A11111') {
  const { visitId, operations } = arrive(shop, plate, [safetyItem(shop)], { washWanted: false });
  const [operationId = ''] = operations;
  shop.must('operation.start', { operationId, bayId: 'b1', personIds: [...personIds] });
  shop.clock.now += 30 * 60_000;
  shop.must('operation.finish', { operationId, selfChecked: true });
  return { visitId, operationId };
}

/** A job that a person does in a bay. */
export function onJob(shop: FakeShop, plate: string, bayId: string, personIds: readonly string[]) {
  const { visitId, operations } = arrive(shop, plate, ['R10']);
  const [operationId = ''] = operations;
  shop.must('operation.start', { operationId, bayId, personIds: [...personIds], ifBusy: 'leave', override: true });
  return { visitId, operationId };
}

/** Somebody came this morning. */
export function came(shop: FakeShop, personId: string, start: number): Attendance {
  const row = { id: `here-${personId}`, personId, day: '2026-11-20', start, end: null, assumed: false, note: '' };
  shop.apply([{ table: 'attendance', insert: row }]);
  return row;
}
