import { describe, expect, it } from 'vitest';
import type { Correction } from '../model.ontime.ts';
import type { PromiseEntry, VisitFile } from '../model.ts';
import { time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { settledCar } from '../testing/settled.ts';
import { excuseShares } from './excuse.signs.ts';
import { latePromises, longPromise } from './promise.signs.ts';
import { backdatedSheet, beforeReady, movedStamps } from './stamp.signs.ts';
import { finishBursts, finishesOf, withinSeconds } from './work.signs.ts';

const MINUTE = 60_000;
const { shop, visitId } = settledCar('12:00', '10:30', '11:00');
const file: VisitFile = shop.file(visitId);
const { hours } = fakeShop(time('09:00')).reader.shop();
const first = file.promises[0] as PromiseEntry;
const operation = file.operations[0] as VisitFile['operations'][number];
const withVisit = (set: Partial<VisitFile['visit']>): VisitFile => ({ ...file, visit: { ...file.visit, ...set } });

describe('signs are listed', () => {
  it('for a promise far above standard plus queue, and for no ordinary one', () => {
    const promised = (at: number) => ({ ...file, promises: [{ ...first, at }] });
    const needed = operation.minutes + 30;
    expect(longPromise(promised(file.visit.arrivedAt + (needed + 60) * MINUTE), hours, 30)).toEqual([]);
    const [sign] = longPromise(promised(time('17:00')), hours, 30);
    expect(sign).toMatchObject({ kind: 'long-promise', visitId, expected: needed });
    expect(sign?.value).toBeGreaterThan(2 * needed);
  });

  it('for a new time agreed after the old one had passed; equal is in time', () => {
    const again = (agreedAt: number): VisitFile => ({
      ...file,
      promises: [
        first,
        { ...first, id: 'p2', cause: 'workshop', agreedAt, at: agreedAt + 30 * MINUTE } as PromiseEntry,
      ],
    });
    expect(latePromises(again(first.at))).toEqual([]);
    expect(latePromises(again(first.at + 7 * MINUTE))).toMatchObject([{ kind: 'late-promise', value: 7 }]);
  });

  it('for a settlement before the car was ready', () => {
    expect(beforeReady(file)).toEqual([]);
    expect(beforeReady(withVisit({ settledAt: time('10:18') }))).toMatchObject([{ kind: 'before-ready', value: 12 }]);
  });

  it('for a sheet set back from after the promise to one in time, and for no other', () => {
    const sheet = (deliveryAt: string) => ({ lines: [], totalFen: 0, deliveryAt: time(deliveryAt) });
    const settled = (at: string, deliveryAt: string) =>
      withVisit({ readyAt: time('11:30'), settledAt: time(at), sheet: sheet(deliveryAt) });
    const [basis, gu] = [time('12:00'), file.visit.advisorId];
    const about = { kind: 'backdated', visitId, personId: gu, at: time('12:35') };
    expect(backdatedSheet(settled('12:35', '11:55'), basis)).toEqual([{ ...about, value: 40, expected: 0 }]);
    expect(backdatedSheet(settled('12:35', '12:00'), basis), 'equal is in time').toMatchObject([{ value: 35 }]);
    expect(backdatedSheet(settled('12:00', '11:40'), basis), 'settled in time').toEqual([]);
    expect(backdatedSheet(settled('12:35', '12:35'), basis), 'not set back').toEqual([]);
    expect(backdatedSheet(settled('12:35', '12:10'), basis), 'late all the same').toEqual([]);
    expect(backdatedSheet(withVisit({ settledAt: null, sheet: null }), basis)).toEqual([]);
    const corrected: Correction = {
      ...{ id: 'c', visitId, target: 'visit', rowId: visitId, field: 'sheet.deliveryAt', reason: 'x', askedBy: 'gu' },
      ...{
        before: time('12:35'),
        after: time('11:55'),
        askedAt: time('13:00'),
        granted: true,
        decidedAt: time('13:05'),
      },
      decidedBy: 'gao',
    };
    const moved = { ...settled('12:35', '11:55'), corrections: [corrected] };
    expect(backdatedSheet(moved, basis), 'a moved stamp').toEqual([]);
    expect(backdatedSheet({ ...moved, corrections: [{ ...corrected, granted: false }] }, basis)).toHaveLength(1);
  });

  it('for a granted correction that brought a compared stamp from late to in time', () => {
    const row: Correction = {
      ...{ id: 'c', visitId, target: 'visit', rowId: visitId, field: 'sheet.deliveryAt', reason: 'x' },
      ...{ before: time('12:40'), after: time('11:55'), askedAt: time('13:00'), askedBy: 'gu' },
      ...{ granted: true, decidedAt: null, decidedBy: null },
    };
    const moved = (set: Partial<Correction>) => movedStamps({ ...file, corrections: [{ ...row, ...set }] }, first.at);
    expect(moved({})).toMatchObject([{ kind: 'moved-stamp', value: 45, personId: 'gu' }]);
    expect(moved({ granted: false })).toEqual([]);
    expect(moved({ field: 'arrivedAt' })).toEqual([]);
    expect(moved({ before: time('11:59') })).toEqual([]);
    expect(moved({ after: time('12:10') })).toEqual([]);
  });

  it('for work that was started and finished within seconds', () => {
    const worked = (ms: number, assumed = false): VisitFile => ({
      ...file,
      operations: [{ ...operation, minutes: 30, unattendedMinutes: 0 }],
      labour: file.labour.slice(0, 1).map((one) => ({ ...one, end: one.start + ms, assumed })),
    });
    expect(withinSeconds(worked(9_000))).toMatchObject([{ kind: 'seconds', value: 9, personId: 'zhang' }]);
    expect(withinSeconds(worked(MINUTE))).toEqual([]);
    expect(withinSeconds(worked(9_000, true))).toEqual([]);
  });

  it('for three finishes of one person at closing time, not for two, and not at noon', () => {
    const at = (clock: string, n: number, personId = 'zhang') =>
      Array.from({ length: n }, (_, i) => ({ personId, at: time(clock) + i * MINUTE }));
    const closing = [...at('17:50', 3), ...at('12:00', 5), ...at('17:50', 2, 'li')];
    const late = finishBursts(closing, { ...hours, week: hours.week.map(() => ({ open: 480, close: 1080 })) as never });
    expect(late).toMatchObject([{ kind: 'finish-burst', personId: 'zhang', value: 3, at: time('17:50') }]);
    expect(finishesOf(file)).toMatchObject([{ personId: 'zhang' }]);
  });

  it('for an advisor whose customers are to blame far more often than the others’', () => {
    const others = { advisorId: 'dd', settled: 50, excused: 1 };
    expect(excuseShares([{ advisorId: 'gu', settled: 40, excused: 6 }, others])).toMatchObject([
      { kind: 'excuse-share', personId: 'gu', value: 150, expected: 20 },
    ]);
    expect(excuseShares([{ advisorId: 'gu', settled: 40, excused: 2 }, others])).toEqual([]);
    expect(excuseShares([{ advisorId: 'gu', settled: 9, excused: 5 }, others])).toEqual([]);
    expect(excuseShares([{ advisorId: 'gu', settled: 40, excused: 6 }])).toEqual([]);
  });
});
