import { makeStandards } from '../../db/timetable.ts';
import { atShopTime } from '../../shared/domain/calendar.ts';
import { TARGET } from '../../shared/domain/planning/quote.ts';
import { allowancePolicy } from './allowance.policy.ts';
import { demandOf } from './demand.ts';
import { type Figures, figuresOf, leftOf } from './figures.ts';
import { plannedPolicy } from './planned.policy.ts';
import { play } from './play.ts';
import { OPEN_MINUTES, simulatedShop, ZONE } from './simulatedShop.ts';
import { createWorld } from './world.ts';

export const FIRST_DAY = '2026-03-02';
const EFFORT = { tries: 300, draws: 200 };
const ROUND = 5;

export const POLICIES = ['quote+plan', 'first-come', 'board-only'] as const;
export type PolicyName = (typeof POLICIES)[number];

export type Options = {
  readonly days: number;
  readonly seed: string;
  /** How busy the scarcest bay kind or trade is on average, as a share of its open time (demandOf). */
  readonly load: number;
  readonly policy: PolicyName;
  /** Working minutes that policies without a quote promise on top of the standard ones. */
  readonly allowance: number;
};

/** What a simulation gives; `missing`: of each counted car, the working minutes by which its promise fell short, negative: to spare. */
type Simulated = { readonly figures: Figures; readonly missing: readonly number[] };

/** Plays the shop for so many days. Nothing in it depends on the machine or on its clock. */
export function simulate({ days, seed, load, policy: name, allowance }: Options): Simulated {
  const shop = simulatedShop(atShopTime(FIRST_DAY, 0, ZONE));
  const people = shop.reader.people();
  const world = createWorld(seed);
  const parts = { bays: shop.reader.bays(), people, standards: makeStandards() };
  const { perDay, scarcest } = demandOf(load, parts, world, OPEN_MINUTES);
  const policy =
    name === 'quote+plan'
      ? plannedPolicy(shop, seed, EFFORT)
      : allowancePolicy(shop, allowance, name === 'first-come' ? 'arrival' : 'promise');
  const played = play({ shop, world, policy, seed, days, perDay, firstDay: FIRST_DAY });
  const technicians = people.filter(({ role }) => role === 'technician').length;
  const presence = (days * technicians - played.absent) * OPEN_MINUTES;
  const rest = { days, presence, changes: policy.changes(), stated: TARGET, scarcest };
  const missing = played.gone.flatMap((one) => {
    const left = leftOf(one, shop.reader.shop());
    return left === null ? [] : left.took - left.promised;
  });
  return { missing, figures: figuresOf(played, shop.reader.shop(), rest) };
}

/** Runs that are made at most to find an allowance. */
const RUNS = 4;

/**
 * The least allowance, in whole five minutes, with which a policy without a quote keeps `rate` thousandths of its promises:
 * what it would have to tell everybody to be honest. Found by adding what was missing.
 */
export function honestAllowance(options: Options, rate: number): { options: Options; figures: Figures } {
  let asked = { ...options, allowance: 0 };
  for (let run = 1; ; run++) {
    const { figures, missing } = simulate(asked);
    const sorted = [...missing].sort((a, b) => a - b);
    const more = sorted[Math.min(sorted.length, Math.ceil((rate * sorted.length) / 1000)) - 1] ?? 0;
    if (run === RUNS || (figures.onTime >= rate && more > -ROUND)) return { options: asked, figures };
    asked = { ...asked, allowance: Math.max(0, Math.ceil((asked.allowance + more) / ROUND) * ROUND) };
  }
}
