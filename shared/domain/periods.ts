import { addDays, weekdayOf } from './calendar.ts';

/** What figures are read for. */
export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** Shop days 'YYYY-MM-DD', both inclusive. */
export type DaySpan = { readonly from: string; readonly to: string };

/** The period that holds a shop day; weeks begin on Monday. */
export function periodOf(period: Period, date: string): DaySpan {
  switch (period) {
    case 'day':
      return { from: date, to: date };
    case 'week': {
      const from = addDays(date, -((weekdayOf(date) + 6) % 7));
      return { from, to: addDays(from, 6) };
    }
    case 'month':
      return { from: `${date.slice(0, 7)}-01`, to: lastOfMonth(date) };
    case 'year':
      return { from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` };
  }
}

/** The first day of the next period (`step` 1) or of the one before (-1). */
export function neighbour(period: Period, date: string, step: 1 | -1): string {
  const { from, to } = periodOf(period, date);
  return step === 1 ? addDays(to, 1) : periodOf(period, addDays(from, -1)).from;
}

/** What a trend is drawn over, and by which steps: a fortnight, a quarter, the days of a month, the months of a year. */
export function trendOf(period: Period, date: string): { span: DaySpan; by: Exclude<Period, 'year'> } {
  const { from, to } = periodOf(period, date);
  switch (period) {
    case 'day':
      return { span: { from: addDays(from, -13), to }, by: 'day' };
    case 'week':
      return { span: { from: addDays(from, -77), to }, by: 'week' };
    case 'month':
      return { span: { from, to }, by: 'day' };
    case 'year':
      return { span: { from, to }, by: 'month' };
  }
}

/** The steps of a span in order, from edge to edge. */
export function stepsOf({ from, to }: DaySpan, by: Period): DaySpan[] {
  const steps: DaySpan[] = [];
  for (let day = from; day <= to; ) {
    const step = periodOf(by, day);
    steps.push({ from: day, to: step.to < to ? step.to : to });
    day = addDays(step.to, 1);
  }
  return steps;
}

function lastOfMonth(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
