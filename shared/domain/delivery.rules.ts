import { floorMinute, isOpen } from './calendar.ts';
import type { Shop } from './model.ts';
import { type Refusal, refusal } from './refusal.ts';

const MINUTE = 60_000;

/** May a car be handed over then? Breaks do not count, and closing time itself is still in time: equal is on time (V2). */
export function isDeliveryTime(shop: Shop, at: number): boolean {
  const hours = { ...shop.hours, week: shop.deliveryWeek ?? shop.hours.week, breaks: [] };
  return isOpen(at, hours) || isOpen(floorMinute(at) - MINUTE, hours);
}

/** P4: why a time (epoch ms) may not be promised at `now`; `outsideHours` is the advisor's explicit tick. */
export function promiseRefusal(shop: Shop, at: number, now: number, outsideHours: boolean): Refusal | null {
  if (floorMinute(at) < floorMinute(now)) return refusal('promise-in-past', 'P4', { at });
  if (!outsideHours && !isDeliveryTime(shop, at)) return refusal('promise-outside-hours', 'P4', { at });
  return null;
}
