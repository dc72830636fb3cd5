import type { Shop } from './model.ts';
import type { DeviceRole } from './vocabulary.ts';

/** Terminals by how people work at them; where nobody signs in there is nothing to end. */
export const IDLE_PLACES = ['desk', 'pad', 'bay'] as const;
export type IdlePlace = (typeof IDLE_PLACES)[number];

export type Privacy = {
  /** A3: minutes without a touch after which a person is signed out; 0: never. */
  readonly idleMinutes: Readonly<Record<IdlePlace, number>>;
  /** A8: months after a visit was closed for which its photos and signatures are kept; 0: for ever. */
  readonly keepMonths: number;
};

/**
 * What a shop that said nothing has. At a bay the next tap is often an hour away, with gloves on: whoever has to sign in
 * for each borrows a badge instead (E8). Two years of photos: guarantee and complaints are over by then.
 */
const DEFAULT_PRIVACY: Privacy = { idleMinutes: { desk: 15, pad: 30, bay: 120 }, keepMonths: 24 };

export function privacyOf(shop: Pick<Shop, 'privacy'>): Privacy {
  return shop.privacy ?? DEFAULT_PRIVACY;
}

/** A8: the first day of the month from which on things are kept, 'YYYY-MM-DD', for whole `months` before `today`'s. */
export function keptSince(today: string, months: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = year * 12 + (month - 1) - months;
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`;
}

const PLACE_OF: Readonly<Record<DeviceRole, IdlePlace | null>> = {
  dispatcher: 'desk',
  advisor: 'desk',
  office: 'desk',
  inspector: 'pad',
  wash: 'pad',
  bay: 'bay',
  wall: null,
  lounge: null,
};

/** A3: after how long without a touch somebody is signed out on a screen of this role, ms; Infinity: never. */
export function idleMsOf(shop: Pick<Shop, 'privacy'>, role: DeviceRole): number {
  const place = PLACE_OF[role];
  const minutes = place === null ? 0 : privacyOf(shop).idleMinutes[place];
  return minutes === 0 ? Number.POSITIVE_INFINITY : minutes * 60_000;
}
