import { verdictOf } from '../verdict/verdict.ts';
import type { Verdict } from '../verdict/verdict.types.ts';
import type { ShareOwner } from '../vocabulary.ontime.ts';
import type { FakeShop } from './fakeShop.ts';

/** The verdict of a visit at the shop's present time. For tests, as all of these. */
export function verdictNow(shop: FakeShop, visitId: string): Verdict {
  return verdictOf(shop.file(visitId), shop.reader.shop(), shop.clock.now);
}

/** The minutes by owner at the shop's present time. */
export function minutes(shop: FakeShop, visitId: string): Partial<Record<ShareOwner, number>> {
  return Object.fromEntries(verdictNow(shop, visitId).shares.map((share) => [share.owner, share.minutes]));
}

/** The bar as words: `09:00 work`, `10:00 bay`. */
export function bar(shop: FakeShop, visitId: string): string[] {
  const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
  return verdictNow(shop, visitId).stretches.map(({ owner, from }) => `${clock(from)} ${owner}`);
}
