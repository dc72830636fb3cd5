import { PERIODS, type Period } from '../../../shared/domain/periods.ts';
import { SHARE_OWNERS } from '../../../shared/domain/vocabulary.ontime.ts';
import { VISIT_CATEGORIES } from '../../../shared/domain/vocabulary.ts';
import { LATE_LISTS, type LateListKind, type ReportQuery } from '../../../shared/protocol/reports.ts';

/** By what the list can be narrowed down. */
export const FILTERS = ['cause', 'category', 'advisorId', 'personId', 'teamId'] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filter = Readonly<Partial<Record<FilterName, string>>>;

/** What the page shows, as it stands in its address: it can be sent to somebody, and "back" goes back. */
export type Question = {
  readonly period: Period;
  /** A shop day in the period; null: today. */
  readonly date: string | null;
  readonly show: LateListKind;
  readonly filter: Filter;
  readonly offset: number;
  /** The car whose verdict is open. */
  readonly car: string | null;
};

const LONGEST_ID = 40;
const LAST_OFFSET = 1_000_000;

const isOneOf = <T extends string>(all: readonly T[], value: string | null): value is T => all.includes(value as T);

/** Reads the address; what makes no sense there is as if it were not there. */
export function questionOf(search: URLSearchParams): Question {
  const [period, date, show] = [search.get('period'), search.get('date'), search.get('show')];
  const offset = Number(search.get('offset') ?? 0);
  return {
    period: isOneOf(PERIODS, period) ? period : 'month',
    date: date !== null && isDay(date) ? date : null,
    show: isOneOf(LATE_LISTS, show) ? show : 'late',
    filter: Object.fromEntries(FILTERS.flatMap((name) => filterIn(search, name))),
    offset: Number.isSafeInteger(offset) && offset >= 0 && offset <= LAST_OFFSET ? offset : 0,
    car: search.get('car'),
  };
}

function filterIn(search: URLSearchParams, name: FilterName): [FilterName, string][] {
  const value = search.get(name);
  if (value === null || value === '' || value.length > LONGEST_ID) return [];
  if (name === 'cause' && !isOneOf(SHARE_OWNERS, value)) return [];
  if (name === 'category' && !isOneOf(VISIT_CATEGORIES, value)) return [];
  return [[name, value]];
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The address of a question; what is usual is left out. */
export function addressOf({ period, date, show, filter, offset, car }: Question): Record<string, string> {
  return {
    ...(period === 'month' ? {} : { period }),
    ...(date === null ? {} : { date }),
    ...(show === 'late' ? {} : { show }),
    ...filter,
    ...(offset === 0 ? {} : { offset: String(offset) }),
    ...(car === null ? {} : { car }),
  };
}

/** Lines on a page of the list. */
export const PAGE = 25;

/** What the list is asked for. `today`: the shop's day now. */
export function listQuery(question: Question, today: string): ReportQuery<'late-list'> {
  const { period, date, show, filter, offset } = question;
  return { period, date: date ?? today, show, ...filter, offset, limit: PAGE };
}
