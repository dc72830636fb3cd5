import type { Db } from './open.ts';

/** Months ('YYYY-MM') with verdicts that are not closed (V11), the newest first; one step of an index a month. */
export function prepareOpenMonths(db: Db): () => string[] {
  const before = db.$client.prepare('select max(month) from verdict where month < ?').pluck();
  const isClosed = db.$client.prepare('select 1 from closed_month where id = ?').pluck();
  return () => {
    const months: string[] = [];
    const next = (month: string) => before.get(month) as string | null;
    for (let month = next('~'); month !== null; month = next(month)) if (!isClosed.get(month)) months.push(month);
    return months;
  };
}
