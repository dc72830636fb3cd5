import { addWorkingMinutes, atShopTime, minuteOfDay, shopDate } from '../../../shared/domain/calendar.ts';
import { isDeliveryTime } from '../../../shared/domain/delivery.rules.ts';
import type { Shop, Standard } from '../../../shared/domain/model.ts';
import { foldCode } from '../../../shared/domain/plate.ts';
import type { PromiseMeans, VisitCategory } from '../../../shared/domain/vocabulary.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import type { QuoteRequest } from '../../../shared/protocol/planning.ts';

const QUARTER = 15;
/** Write-up and the first wait for a bay come before any work. */
const BEFORE_WORK = 15;

export type TakeInDraft = {
  plate: string;
  vin: string;
  model: string;
  colour: string;
  mileage: number | null;
  name: string;
  phone: string;
  request: string;
  category: VisitCategory;
  advisorId: string | null;
  waits: boolean;
  washWanted: boolean;
  loungeHidden: boolean;
  standardIds: readonly string[];
  promiseAt: number | null;
  /** The quote that `promiseAt` was taken from (F4); null: a time of one's own, or the work is another one since. */
  quoteId: string | null;
  means: PromiseMeans;
  outsideHours: boolean;
  /** The earlier visit of which this one may be the comeback (Q3). */
  comebackOf: string | null;
};

export function emptyDraft(advisorId: string | null): TakeInDraft {
  return {
    plate: '',
    vin: '',
    model: '',
    colour: '',
    mileage: null,
    name: '',
    phone: '',
    request: '',
    category: 'maintenance',
    advisorId,
    waits: true,
    washWanted: true,
    loungeHidden: false,
    standardIds: [],
    promiseAt: null,
    quoteId: null,
    means: 'in-person',
    outsideHours: false,
    comebackOf: null,
  };
}

/** Another plate or VIN is another car: what it was linked to is not its own. */
export function withCar(draft: TakeInDraft, car: Partial<Pick<TakeInDraft, 'plate' | 'vin'>>): TakeInDraft {
  const next = { ...draft, ...car };
  const same = foldCode(next.plate) === foldCode(draft.plate) && foldCode(next.vin) === foldCode(draft.vin);
  return same ? next : { ...next, comebackOf: null };
}

/** Minutes of the chosen work, one after the other. */
export function workMinutes(standards: readonly Standard[]): number {
  return standards.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The quarter of an hour at or after `at`, on the shop's clock. */
function quarterAfter(at: number, timeZone: string): number {
  const minute = minuteOfDay(at, timeZone);
  return atShopTime(shopDate(at, timeZone), Math.ceil(minute / QUARTER) * QUARTER, timeZone);
}

/** The earliest time by standard times alone: work, inspection, wash and settlement in working time. Null: never open. */
export function earliestBy(
  standards: readonly Standard[],
  shop: Shop,
  washWanted: boolean,
  now: number,
): number | null {
  const { inspectionMinutes, washMinutes, settlementMinutes, hours } = shop;
  const inspected = standards.some(({ inspection }) => inspection.includes('final'));
  const after = (inspected ? inspectionMinutes : 0) + (washWanted ? washMinutes : 0) + settlementMinutes;
  const end = addWorkingMinutes(now, BEFORE_WORK + workMinutes(standards) + after, hours);
  return end === null ? null : quarterAfter(end, hours.timeZone);
}

/** Times to choose from: the earliest and the hours after it that lie in delivery hours. */
export function promiseChoices(earliest: number, shop: Shop): number[] {
  return [0, 30, 60, 120].map((minutes) => earliest + minutes * 60_000).filter((at) => isDeliveryTime(shop, at));
}

/** What a visit is for, told by its work: the weightiest category among it. */
export function categoryOf(standards: readonly Standard[]): VisitCategory | null {
  const order: readonly VisitCategory[] = ['accident', 'warranty', 'repair', 'first-service', 'maintenance', 'pdi'];
  return order.find((category) => standards.some((standard) => standard.category === category)) ?? null;
}

/** Everything the hub will ask for is there. */
export function isComplete({ plate, model, standardIds, promiseAt }: TakeInDraft): boolean {
  return (plate.trim() !== '' || model.trim() !== '') && standardIds.length > 0 && promiseAt !== null;
}

export function takeInPayload(draft: TakeInDraft, promiseAt: number): PayloadInput<'visit.takeIn'> {
  const { name, phone, standardIds, means, outsideHours, quoteId, promiseAt: _, vin, ...rest } = draft;
  return {
    ...rest,
    vin: vin.trim() || null,
    customer: { name, phone },
    operations: standardIds.map((standardId) => ({ standardId })),
    promise: { at: promiseAt, means, outsideHours, quoteId },
  };
}

/** Who comes with which car makes no other quote, so nobody is named. */
const SOMEBODY = {
  ...{ plate: '', vin: null, model: '–', colour: '', mileage: null, advisorId: null, request: '' },
  customer: { name: '', phone: '' },
};

/** Asks for a quote of what takes time; null: no work is chosen yet. */
export function quoteRequestOf({ standardIds, category, waits, washWanted }: TakeInDraft): QuoteRequest | null {
  if (standardIds.length === 0) return null;
  const operations = standardIds.map((standardId) => ({ standardId }));
  return { takeIn: { ...SOMEBODY, category, waits, washWanted, operations } };
}

/** What takes time is another thing now: the time that was chosen stands, but no quote speaks for it. */
export function withWork(
  draft: TakeInDraft,
  work: Partial<Pick<TakeInDraft, 'standardIds' | 'category' | 'waits' | 'washWanted'>>,
): TakeInDraft {
  return { ...draft, ...work, quoteId: null };
}
