import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../model.ts';
import { time } from '../testing/arrivals.ts';
import { drawMinutes, drawsFor, outlookOf, type VisitOutlook } from './outlook.ts';
import { problemOf } from './problemOf.ts';
import { anyShop, bigShop, running, sampleShop, visitFile } from './testing/rowsOfShop.ts';

const now = time('10:00');
const MINUTE = 60_000;
const SEED = 7;

const outlook = (files: Parameters<typeof problemOf>[1], seed = SEED) =>
  outlookOf(problemOf(sampleShop(), files, now), seed).visits;
const one = (promise: number | null, list: readonly Partial<Operation>[] = [{}]): VisitOutlook =>
  outlook([visitFile('v', promise, list)])[0] as VisitOutlook;
const clock = (at: number | null) => Math.round(((at ?? Number.NaN) - now) / MINUTE);

describe('when, and how sure', () => {
  test('one hour of work and ten minutes of settlement, give or take a quarter', () => {
    const { p10, p50, p90, miss, few } = one(null);
    expect([clock(p10), clock(p50), clock(p90)]).toEqual([52, 68, 90]);
    expect([miss, few]).toEqual([null, true]);
  });

  test('the probability follows the promise, by the minute', () => {
    const misses = [40, 55, 69, 90, 118].map((minutes) => one(now + minutes * MINUTE).miss ?? -1);
    expect(misses).toEqual([...misses].sort((a, b) => b - a));
    expect(misses[0]).toBeGreaterThan(985);
    expect(misses[2]).toBeGreaterThan(400);
    expect(misses[2]).toBeLessThan(500);
    expect(misses[4]).toBeLessThan(30);
  });

  test('work for the only qualified person makes cars wait for one another', () => {
    const senior = { level: 'senior' } as const;
    const [first, second] = outlook([visitFile('a', time('11:30'), [senior]), visitFile('b', time('12:30'), [senior])]);
    expect(clock(second?.p50 ?? null) - clock(first?.p50 ?? null)).toBeGreaterThan(50);
  });

  test('the same seed gives the same outlook, and another car changes nothing for cars it cannot meet', () => {
    const files = [visitFile('v', time('12:00'), [{}, {}])];
    expect(outlook(files)).toEqual(outlook(files));
    expect(outlook(files, 8)).not.toEqual(outlook(files));
    const paint = { trade: 'paint', bayNeed: 'booth', minutes: 900 } as const;
    const both = outlook([...files, visitFile('w', time('11:00'), [paint])]);
    expect(both.find(({ visitId }) => visitId === 'v')?.p10).toBe(outlook(files)[0]?.p10);
  });

  test('F2: what runs has taken what it took; half an hour over its hour it will soon be done, but is not', () => {
    const planned = problemOf(sampleShop(), [running(visitFile('v', null, [{}]), 0, time('08:30'), 'b1', ['li'])], now);
    const minutes = drawMinutes(planned, 200, SEED).map((drawn) => drawn[0] as number);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1);
    const mean = minutes.reduce((a, b) => a + b) / 200;
    expect(mean).toBeGreaterThan(5);
    expect(mean).toBeLessThan(20);
    const fresh = problemOf(sampleShop(), [running(visitFile('v', null, [{}]), 0, now, 'b1', ['li'])], now);
    const whole = drawMinutes(fresh, 200, SEED).map((drawn) => drawn[0] as number);
    expect(whole.reduce((a, b) => a + b) / 200).toBeCloseTo(60, 0);
  });

  test('what runs by itself takes its time', () => {
    const planned = problemOf(sampleShop(), [visitFile('v', null, [{ minutes: 60, unattendedMinutes: 60 }])], now);
    expect(new Set(drawMinutes(planned, 50, SEED).map((drawn) => drawn[0]))).toEqual(new Set([60]));
  });

  test('F1, F2: in any shop nothing ends before now, and no car past its promise is on time', () => {
    fc.assert(
      fc.property(anyShop, ({ rows, files }) => {
        const at = now + 42_000;
        const planned = problemOf(rows, files, at);
        const { visits } = outlookOf(planned, SEED, 40);
        const troubled = new Set(planned.trouble.map(({ visitId }) => visitId));
        expect(visits.map(({ visitId }) => visitId).sort()).toEqual(
          files.map(({ visit }) => visit.id).filter((id) => !troubled.has(id)),
        );
        for (const { visitId, p10, p50, p90, miss } of visits) {
          expect(p10 ?? 0).toBeLessThanOrEqual(p50 ?? Number.POSITIVE_INFINITY);
          expect(p50 ?? 0).toBeLessThanOrEqual(p90 ?? Number.POSITIVE_INFINITY);
          if (p10 !== null) expect(p10).toBeGreaterThanOrEqual(at);
          const promise = files.find(({ visit }) => visit.id === visitId)?.promises[0]?.at;
          expect(miss === null).toBe(promise === undefined);
          if (promise !== undefined && promise < now) expect(miss).toBe(1000);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('two thousand operations for ten bays: bounded, and what is beyond the horizon is said', () => {
    const { rows, files } = bigShop(6, 6, 2_000, now);
    const planned = problemOf(rows, files, now);
    const { draws, visits, trouble } = outlookOf(planned, SEED);
    expect(draws).toBe(drawsFor(planned.problem));
    expect(draws).toBeLessThan(100);
    expect(visits.some(({ p90 }) => p90 === null)).toBe(true);
    expect(new Set(trouble.map(({ kind }) => kind))).toEqual(new Set(['beyond-horizon']));
    expect(visits.every(({ p90, p10 }) => p90 === null || (p10 !== null && p10 <= p90))).toBe(true);
  });
});
