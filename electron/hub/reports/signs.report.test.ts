import { expect, it } from 'vitest';
import { addDays, atShopTime } from '../../../shared/domain/calendar.ts';
import type { SignsReport } from '../../../shared/protocol/reports.month.ts';
import { FIRST_DAY, generatedShop, type Imagined } from './generatedShop.fixture.ts';
import { createReports } from './reports.ts';

const visit: Imagined = {
  ...{ day: 5, category: 2, advisor: 1, crew: 1, excuse: 0, call: 0, worked: 60, late: 0, cancelled: false },
};
const NOW = atShopTime(addDays(FIRST_DAY, 80), 600, 'Asia/Shanghai');
const span = { from: addDays(FIRST_DAY, 5), to: addDays(FIRST_DAY, 6) };

it('looks into the visits settled in the span, and into no others', async () => {
  const db = generatedShop([visit, { ...visit, day: 6 }, { ...visit, day: 7 }, { ...visit, late: null }]);
  // settled an hour before it was ready
  db.$client.prepare(`update visit set ready_at = settled_at + 3600000 where id in ('v000001', 'v000002')`).run();
  const report = (await createReports(db).signs(span, { now: NOW, scope: { of: 'all' } })) as SignsReport;
  expect(report.looked).toBe(2);
  const group = report.groups.find(({ kind }) => kind === 'before-ready');
  expect(group).toMatchObject({ count: 1, lines: [{ visitId: 'v000001', personId: 'gu', value: 60 }] });
});

it('names a sheet that was set back from after the promise to one in time', async () => {
  const db = generatedShop([{ ...visit, late: 30 }]);
  const sheet = { lines: [], totalFen: 0, deliveryAt: 0 };
  const { settledAt } = db.$client.prepare('select settled_at settledAt from visit').get() as { settledAt: number };
  const back = JSON.stringify({ ...sheet, deliveryAt: settledAt - 45 * 60_000 });
  db.$client.prepare('update visit set sheet = ?').run(back);
  const report = (await createReports(db).signs(span, { now: NOW, scope: { of: 'all' } })) as SignsReport;
  const group = report.groups.find(({ kind }) => kind === 'backdated');
  expect(group).toMatchObject({ count: 1, lines: [{ visitId: 'v000000', value: 45 }] });
});

it('is for who leads the workshop', async () => {
  const db = generatedShop([visit]);
  const scope = { of: 'own', personId: 'gu' } as const;
  expect(await createReports(db).signs(span, { now: NOW, scope })).toBeNull();
});
