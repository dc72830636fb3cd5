import type { WorkingHours } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import { type DayValues, type HoursValues, hoursOf, hoursValues, weekOf, weekValues } from '../../parts/hours.model.ts';

export const SHOP_MINUTES = ['inspectionMinutes', 'washMinutes', 'settlementMinutes', 'riskMarginMinutes'] as const;
type Minutes = Pick<Shop, (typeof SHOP_MINUTES)[number]>;

export type ShopValues = HoursValues &
  Minutes & {
    name: string;
    /** Cars are handed over whenever the shop is open; else at the hours of `deliveryWeek` (P4). */
    deliveryAsOpen: boolean;
    deliveryWeek: DayValues[];
  };

type Saved = Pick<Shop, 'name' | 'hours' | 'deliveryWeek'> & Minutes;

/** The shop as its form shows it. */
export function valuesOf(shop: Shop): ShopValues {
  const { name, hours, deliveryWeek, inspectionMinutes, washMinutes, settlementMinutes, riskMarginMinutes } = shop;
  return {
    ...hoursValues(hours),
    name,
    deliveryAsOpen: deliveryWeek === null,
    deliveryWeek: weekValues(deliveryWeek ?? hours.week),
    inspectionMinutes,
    washMinutes,
    settlementMinutes,
    riskMarginMinutes,
  };
}

/** The hours as they stand in the form, without lines that have no date yet. */
export function datedHours(values: ShopValues): WorkingHours {
  return hoursOf({ ...values, exceptions: values.exceptions.filter((one) => one?.date) });
}

function savedOf(values: ShopValues): Saved {
  const { name, inspectionMinutes, washMinutes, settlementMinutes, riskMarginMinutes } = values;
  const minutes = { inspectionMinutes, washMinutes, settlementMinutes, riskMarginMinutes };
  return {
    name: name.trim(),
    hours: hoursOf(values),
    deliveryWeek: values.deliveryAsOpen ? null : weekOf(values.deliveryWeek),
    ...minutes,
  };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The entries of `next` that differ from `before`. */
function changed<T extends object>(before: T, next: T): Partial<T> {
  const entries = Object.entries(next).filter(([key, value]) => !isSame(value, before[key as keyof T]));
  return Object.fromEntries(entries) as Partial<T>;
}

/**
 * What somebody changed between opening the form and saving it, on top of what the shop is by now: a colleague's holiday
 * entered meanwhile stays. Empty when nothing was changed.
 */
export function shopChange(opened: ShopValues, values: ShopValues, now: Shop): PayloadInput<'shop.save'> {
  const before = savedOf(opened);
  const next = savedOf(values);
  const { hours, ...rest } = changed(before, next);
  if (hours === undefined) return rest;
  return { ...rest, hours: { ...now.hours, ...changed(before.hours, next.hours) } };
}
