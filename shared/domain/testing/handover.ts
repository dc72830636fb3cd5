import type { PayloadInput } from '../../protocol/commands.ts';
import type { Actor } from '../decision.ts';
import { arrive, workOff } from './arrivals.ts';
import { type FakeShop, OFFICE } from './fakeShop.ts';

/** A signature as a pad gives it. For tests. */
export const SIGNED = { signer: '王先生', strokes: [[100, 200, 180, 120, 260, 240]] };

/** Somebody signed in at the dispatcher's desk. */
export function atDesk(shop: FakeShop, personId: string): Actor {
  return { ...OFFICE, person: shop.reader.person(personId) ?? null };
}

/** A car that is ready now: one road test, no wash. Promised for 17:00 unless told otherwise. */
export function readyCar(shop: FakeShop, more: Partial<PayloadInput<'visit.takeIn'>> = {}): string {
  const { visitId, operations } = arrive(shop, '京A11111', ['G02'], { washWanted: false, ...more });
  workOff(shop, operations[0] ?? '', null, 'zhang');
  shop.must('visit.ready', { visitId });
  return visitId;
}

/** Records an excuse; its id. */
export function excused(
  shop: FakeShop,
  visitId: string,
  more: Partial<PayloadInput<'excuse.record'>> = {},
  actor: Actor = OFFICE,
): string {
  const payload = { visitId, reason: 'D22', note: '客户第二天才来取', ...more } as const;
  return shop.must('excuse.record', payload, actor).answer.excuseId ?? '';
}
