import { perThousand } from '../../../shared/domain/workHours.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import type { ScorecardReport } from '../../../shared/protocol/reports.month.ts';

/** The month before (-1) or after (1) a month 'YYYY-MM'. */
export function monthBeside(month: string, step: 1 | -1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + step;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Reads a month of the page's address; null: none, or one that makes no sense. */
export function monthIn(search: URLSearchParams): string | null {
  const month = search.get('month');
  return month !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null;
}

/** A duration in hours with one decimal, as scorecards write it: `123.5`. */
export function hoursText(language: Language, minutes: number): string {
  return (Math.round(minutes / 6) / 10).toLocaleString(language, { minimumFractionDigits: 1 });
}

export type FigureName =
  | 'rate'
  | 'settled'
  | 'late'
  | 'points'
  | 'returns'
  | 'comebackRate'
  | 'efficiency'
  | 'utilisation'
  | 'margin';

/** A figure of the shop and what is aimed at. `better`: which way is good; `unit`: thousandths shown as percent, or a count. */
export type Figure = {
  readonly name: FigureName;
  readonly value: number | null;
  readonly aim: number | null;
  readonly better: 'more' | 'less';
  readonly unit: 'percent' | 'count';
};

/** What the shop is measured by in a month, in the order of the page. */
export function figuresOf(report: Pick<ScorecardReport, 'shop' | 'hours' | 'categories' | 'target'>): Figure[] {
  const { shop, hours, categories, target } = report;
  const known = categories.reduce((sum, one) => sum + one.knownRevenueFen, 0);
  const cost = categories.reduce((sum, one) => sum + one.costFen, 0);
  const percent = (name: FigureName, value: number | null, aim: number | null, better: Figure['better']): Figure => ({
    ...{ name, value, aim, better, unit: 'percent' },
  });
  const count = (name: FigureName, value: number, better: Figure['better']): Figure => ({
    ...{ name, value, aim: null, better, unit: 'count' },
  });
  return [
    percent('rate', shop.rate, target.onTime, 'more'),
    count('settled', shop.settled, 'more'),
    count('late', shop.late, 'less'),
    count('points', shop.points, 'less'),
    percent('returns', perThousand(shop.reworked, shop.visits), null, 'less'),
    percent('comebackRate', perThousand(shop.comebacks, shop.visits), target.comebacks, 'less'),
    percent('efficiency', hours?.efficiency ?? null, target.efficiency, 'more'),
    percent('utilisation', hours?.utilisation ?? null, target.utilisation, 'more'),
    percent('margin', perThousand(known - cost, known), target.margin, 'more'),
  ];
}

/** Is the aim reached? null: nothing is aimed at, or nothing is known. */
export function isReached({ value, aim, better }: Figure): boolean | null {
  if (value === null || aim === null) return null;
  return better === 'more' ? value >= aim : value <= aim;
}
