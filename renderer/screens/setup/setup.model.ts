import type { DayHours, WorkingHours } from '../../../shared/domain/calendar.ts';
import type { BayKind, Trade } from '../../../shared/domain/vocabulary.ts';

/** What the first page asks; times are minutes after midnight. */
export type ShopDraft = {
  name: string;
  timeZone: string;
  /** Sunday first. */
  days: readonly boolean[];
  open: number;
  close: number;
  lunch: { from: number; to: number } | null;
};

export function emptyShop(timeZone: string): ShopDraft {
  return {
    name: '',
    timeZone,
    days: Array<boolean>(7).fill(true),
    open: 510,
    close: 1080,
    lunch: { from: 720, to: 780 },
  };
}

/** The hours of every open day alike; exceptions and odd days are for the admin page. */
export function hoursOf({ timeZone, days, open, close, lunch }: ShopDraft): WorkingHours {
  const day: DayHours = { open, close };
  const breaks = lunch && lunch.from > open && lunch.to < close ? [lunch] : [];
  return { timeZone, week: days.map((isOpen) => (isOpen ? day : null)), breaks, exceptions: [] };
}

/** What is still wrong, as a text key; null when the shop can be made. */
export function shopProblem({ name, open, close }: ShopDraft): 'nameMissing' | 'hoursWrong' | null {
  if (name.trim() === '') return 'nameMissing';
  return close <= open ? 'hoursWrong' : null;
}

export type Counts<K extends string> = Readonly<Partial<Record<K, number>>>;

/** A usual shop of about 40 cars a day, to begin from. */
export const USUAL_BAYS: Counts<BayKind> = {
  express: 2,
  general: 8,
  tyre: 1,
  alignment: 1,
  'new-energy': 1,
  body: 2,
  'paint-prep': 2,
  booth: 1,
  inspection: 1,
  wash: 1,
};
export const USUAL_TEAMS: Counts<Trade> = { mechanical: 4, electrical: 1, body: 1, paint: 1 };

export type BayDraft = { label: string; kind: BayKind; position: number };

/** Bays numbered through in the order of the kinds, as they are painted on a floor. */
export function baysOf(counts: Counts<BayKind>): BayDraft[] {
  const kinds = Object.entries(counts) as [BayKind, number][];
  return kinds
    .flatMap(([kind, count]) => Array<BayKind>(count).fill(kind))
    .map((kind, i) => ({ label: String(i + 1), kind, position: i + 1 }));
}

export function total(counts: Counts<string>): number {
  return Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
