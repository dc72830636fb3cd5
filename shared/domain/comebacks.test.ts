import { describe, expect, test } from 'vitest';
import { comebackCharge, isWithin, proposal, sinceVisit, windowOf } from './comebacks.ts';
import type { Operation } from './model.ts';
import { arrive, time } from './testing/arrivals.ts';
import { fakeShop } from './testing/fakeShop.ts';
import { cameBack, deliveredCar } from './testing/followUp.ts';

const ZONE = 'Asia/Shanghai';
const work = (
  standardId: string | null,
  bayNeed: Operation['bayNeed'] = 'general',
  state: Operation['state'] = 'done',
) => ({ standardId, bayNeed, state }) as const;

describe('windows (Q3)', () => {
  test('follow the work, and the widest of several holds', () => {
    expect(windowOf([work('R01'), work(null)])).toBe('other');
    expect(windowOf([work('R01'), work('M05')])).toBe('second-level');
    expect(windowOf([work('M04'), work('R18', 'assembly')])).toBe('overhaul');
    expect(windowOf([work('R18', 'assembly', 'dropped'), work('M02')])).toBe('other');
    expect(windowOf([])).toBe('other');
  });

  test.each([
    ['overhaul', 100, 20_000],
    ['second-level', 30, 5_000],
    ['other', 10, 2_000],
  ] as const)('%s: %d days and %d km, both included', (window, days, km) => {
    expect(isWithin(window, { days, km })).toBe(true);
    expect(isWithin(window, { days: days + 1, km: 0 })).toBe(false);
    expect(isWithin(window, { days: 0, km: km + 1 })).toBe(false);
    expect(isWithin(window, { days, km: null })).toBe(true);
  });

  test('days are shop days, whatever the hour', () => {
    const earlier = { deliveredAt: time('23:59'), mileage: 10_000 };
    expect(sinceVisit(earlier, { at: time('00:01', '2026-11-28'), mileage: 10_600 }, ZONE)).toEqual({
      days: 8,
      km: 600,
    });
    expect(sinceVisit(earlier, { at: time('23:59', '2026-11-28'), mileage: null }, ZONE)).toEqual({
      days: 8,
      km: null,
    });
  });
});

test('E9: back after 8 days and 600 km it is proposed, after 11 days or 2,001 km it is not', () => {
  const shop = fakeShop(time('09:00'));
  const earlier = shop.file(deliveredCar(shop, { mileage: 30_000 }));
  expect(proposal(earlier, time('09:00', '2026-11-28'), 30_600, ZONE)).toBe('other');
  expect(proposal(earlier, time('09:00', '2026-11-30'), 30_600, ZONE)).toBe('other');
  expect(proposal(earlier, time('09:00', '2026-12-01'), 30_600, ZONE)).toBeNull();
  expect(proposal(earlier, time('09:00', '2026-11-28'), 32_001, ZONE)).toBeNull();
  expect(proposal(earlier, time('09:00', '2026-11-28'), null, ZONE)).toBe('other');
  expect(proposal(earlier, time('09:00'), 30_000, ZONE), 'before it was handed over').toBeNull();
  const open = shop.file(arrive(shop, '京B22222', ['R10']).visitId);
  expect(proposal(open, time('09:00', '2026-11-28'), null, ZONE)).toBeNull();
});

test('a comeback counts against those who worked on what failed, in the month of their settlement', () => {
  const shop = fakeShop(time('09:00', '2026-11-30'));
  const promise = { at: time('17:00', '2026-11-30'), means: 'in-person' } as const;
  const earlier = shop.file(deliveredCar(shop, { promise }));
  shop.clock.now = time('09:00', '2026-12-08');
  const operationIds = earlier.operations.map(({ id }) => id);
  const [again] = [...earlier.labour, ...earlier.labour];
  const twice = {
    ...earlier,
    labour: again ? [again, { ...again, id: 'second' }, { ...again, operationId: 'other', personId: 'xu' }] : [],
  };
  expect(comebackCharge({ ruling: 'comeback', operationIds }, twice, ZONE)).toEqual({
    month: '2026-11',
    personIds: ['zhang'],
  });
  for (const ruling of ['other-fault', 'misuse', 'part-defect', null] as const)
    expect(comebackCharge({ ruling, operationIds }, earlier, ZONE)).toBeNull();
});

test('a link keeps the window that made it a proposal, and none when made by hand', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId } = cameBack(shop);
  expect(shop.file(visitId).comebacks).toMatchObject([{ window: 'other', ruling: null, operationIds: [] }]);
  const old = fakeShop(time('09:00'));
  const earlierVisitId = deliveredCar(old);
  old.clock.now = time('09:00', '2026-12-05');
  const late = arrive(old, '京A11111', ['G02'], { promise: { at: time('17:00', '2026-12-05'), means: 'in-person' } });
  old.must('comeback.link', { visitId: late.visitId, earlierVisitId });
  expect(old.file(late.visitId).comebacks).toMatchObject([{ window: null, earlierVisitId }]);
});
