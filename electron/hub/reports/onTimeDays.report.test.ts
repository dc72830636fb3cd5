import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, atShopTime } from '../../../shared/domain/calendar.ts';
import type { OnTimeDays, OnTimeReport } from '../../../shared/protocol/reports.ts';
import { FIRST_DAY, generatedShop, imagined } from './generatedShop.fixture.ts';
import type { ReportContext } from './report.ts';
import { createReports } from './reports.ts';

const TOTALS: ReportContext = {
  now: atShopTime(addDays(FIRST_DAY, 40), 14 * 60, 'Asia/Shanghai'),
  scope: { of: 'totals' },
};

it('adds up, day by day, to what the on-time report says of the month', () => {
  const shops = fc.array(imagined, { minLength: 0, maxLength: 60 });
  fc.assert(
    fc.property(shops, fc.nat(80), (visits, n) => {
      const date = addDays(FIRST_DAY, n);
      const reports = createReports(generatedShop(visits));
      const { span, days } = reports['on-time-days']({ date }, TOTALS) as OnTimeDays;
      const report = reports['on-time']({ period: 'month', date }, TOTALS) as OnTimeReport;
      const sum = (of: 'settled' | 'late' | 'exempt' | 'leftOut') => days.reduce((all, day) => all + day[of], 0);
      const { totals, trend } = report;
      expect(span).toEqual(report.span);
      expect(days.map(({ day, settled, late }) => ({ from: day, to: day, settled, late }))).toEqual(trend);
      expect([sum('settled'), sum('late')]).toEqual([totals.settled, totals.late]);
      expect(sum('exempt')).toBe(totals.exemptSigned + totals.exemptByPolicy);
      expect(sum('leftOut')).toBe(totals.leftOut);
    }),
    { numRuns: 40 },
  );
});
