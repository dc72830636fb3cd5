import { makeStandards } from '../../db/timetable.ts';
import { atShopTime, shopDate } from '../../shared/domain/calendar.ts';
import { NOTHING_LEARNED } from '../../shared/domain/planning/durations.ts';
import type { PlanProblem } from '../../shared/domain/planning/problem.ts';
import { problemOf } from '../../shared/domain/planning/problemOf.ts';
import { demandOf } from '../simulate/demand.ts';
import { plannedPolicy } from '../simulate/planned.policy.ts';
import { play } from '../simulate/play.ts';
import { carsOf, rowsOf } from '../simulate/rows.ts';
import { OPEN_MINUTES, simulatedShop, ZONE } from '../simulate/simulatedShop.ts';
import { FIRST_DAY } from '../simulate/simulation.ts';
import type { Policy } from '../simulate/stage.ts';
import { createWorld } from '../simulate/world.ts';

type Day = { readonly day: string; readonly problem: PlanProblem };

/** What the simulated shop has to plan on each of so many days, when something first begins after ten o'clock. */
export function shopDays(days: number, seed: string, load: number): Day[] {
  const shop = simulatedShop(atShopTime(FIRST_DAY, 0, ZONE));
  const parts = { bays: shop.reader.bays(), people: shop.reader.people(), standards: makeStandards() };
  const world = createWorld(seed);
  const { perDay } = demandOf(load, parts, world, OPEN_MINUTES);
  const planned = plannedPolicy(shop, seed, { tries: 50, draws: 50 });
  const cut: Day[] = [];
  const policy: Policy = {
    ...planned,
    begin(now) {
      const day = shopDate(now, ZONE);
      if (now >= atShopTime(day, 600, ZONE) && cut.at(-1)?.day !== day && cut.length < days)
        cut.push({ day, problem: problemOf(rowsOf(shop), carsOf(shop), now, NOTHING_LEARNED).problem });
      return planned.begin(now);
    },
  };
  play({ shop, world, policy, seed, days, perDay, firstDay: FIRST_DAY });
  return cut;
}
