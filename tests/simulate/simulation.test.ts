import { describe, expect, test } from 'vitest';
import { makeStandards } from '../../db/timetable.ts';
import { weekdayOf } from '../../shared/domain/calendar.ts';
import { arrivalsOf, demandOf } from './demand.ts';
import { OPEN_MINUTES, OPENS, simulatedShop } from './simulatedShop.ts';
import { FIRST_DAY, honestAllowance, type Options, POLICIES, simulate } from './simulation.ts';
import { createWorld } from './world.ts';

const SHORT: Options = { days: 1, seed: '7', load: 0.6, policy: 'first-come', allowance: 120 };
const played = new Map(POLICIES.map((policy) => [policy, simulate({ ...SHORT, policy }).figures]));
const of = (policy: (typeof POLICIES)[number]) => played.get(policy) as ReturnType<typeof simulate>['figures'];

describe('a simulation', () => {
  test('gives the same figures for the same seed, and others for another', () => {
    expect(simulate(SHORT).figures).toEqual(of('first-come'));
    expect(simulate({ ...SHORT, seed: '8' }).figures).not.toEqual(of('first-come'));
  });

  test('brings the same cars whatever the policy, and each of them leaves', () => {
    const shop = simulatedShop(0).reader;
    const parts = { bays: shop.bays(), people: shop.people(), standards: makeStandards() };
    const { perDay } = demandOf(SHORT.load, parts, createWorld(SHORT.seed), OPEN_MINUTES);
    const came = arrivalsOf(SHORT.seed, 0, weekdayOf(FIRST_DAY), perDay, OPENS).length;
    expect(came).toBeGreaterThan(10);
    for (const policy of POLICIES) expect(of(policy).cars, policy).toBe(came);
  });

  test('has nobody work longer than people were there', () => {
    for (const policy of POLICIES) {
      expect(of(policy).utilisation).toBeGreaterThan(0);
      expect(of(policy).utilisation).toBeLessThan(1_000);
      expect(of(policy).meanTook).toBeGreaterThan(0);
    }
  });

  test('counts every quote that stood, of every car', () => {
    const { calibration, cars } = of('quote+plan');
    expect(calibration).toMatchObject({ stated: 960, n: cars });
    expect(calibration?.observed).toBeGreaterThan(500);
    expect(of('first-come').calibration).toBeNull();
  });

  test('keeps more promises with a larger allowance, in the same order of work', () => {
    const [tight, wide] = [30, 600].map((allowance) => simulate({ ...SHORT, allowance }).figures);
    expect(wide?.onTime).toBeGreaterThan(tight?.onTime ?? 0);
    expect(wide?.meanTook).toBe(tight?.meanTook);
  });

  test('finds the least allowance that is honest', () => {
    const { options, figures } = honestAllowance(SHORT, 900);
    expect(figures.onTime).toBeGreaterThanOrEqual(900);
    expect(simulate({ ...options, allowance: options.allowance - 5 }).figures.onTime).toBeLessThan(900);
  });
});
