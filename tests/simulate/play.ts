import { lagAfterPrevious } from '../../db/demo/jobs.sample.ts';
import { addDays, addWorkingMinutes, atShopTime, shopDate, weekdayOf } from '../../shared/domain/calendar.ts';
import type { FakeShop } from '../../shared/domain/testing/fakeShop.ts';
import { createAdditions } from './additions.ts';
import { createAgenda } from './agenda.ts';
import { type Arrival, arrivalsOf } from './demand.ts';
import { CLOSES, OPENS, ZONE } from './simulatedShop.ts';
import type { Gone, Policy, Stage } from './stage.ts';
import { createTail } from './tail.ts';
import { takeInOf } from './takeIn.ts';
import { createWork } from './work.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
/** Days after the last arrival within which the last car is gone, also where one trade has more work than hands. */
const RUN_OUT = 90;

export type Scene = {
  readonly shop: FakeShop;
  readonly world: World;
  readonly policy: Policy;
  readonly seed: string;
  readonly days: number;
  /** Cars that come on an average day. */
  readonly perDay: number;
  readonly firstDay: string;
};

/** What a play gives; minutes after closing time, and person-days off. */
export type Played = { readonly gone: readonly Gone[]; readonly overtime: number; readonly absent: number };

/** Plays the days one after the other, until the last car is gone. */
export function play({ shop, world, policy, seed, days, perDay, firstDay }: Scene): Played {
  const gone: Gone[] = [];
  let [arrived, overtime, absent] = [0, 0, 0];
  const after = (minutes: number) => addWorkingMinutes(shop.clock.now, minutes, shop.reader.shop().hours) as number;
  const agenda = createAgenda();
  const stage: Stage = { shop, world, policy, agenda, after, cars: new Map() };
  const additions = createAdditions(stage, (visitId, approved) => {
    follow(visitId);
    if (approved) work.dispatch();
  });
  const work = createWork(stage, (visitId, operationId) => {
    additions.look(visitId, operationId);
    follow(visitId);
  });
  const follow = createTail(stage, {
    sentBack: (operationId, minutes) => work.sentBack(operationId, minutes),
    gone: (one) => gone.push(one),
  });

  function arrive(arrival: Arrival): void {
    const { codes, category } = arrival.job;
    const told = policy.promise(arrival, shop.clock.now);
    const advisorId = `advisor${1 + (arrived % 4)}`;
    const { visitId = '' } = shop.must('visit.takeIn', takeInOf(arrival, advisorId, told.at)).answer;
    stage.cars.set(visitId, { key: `car ${arrived++}`, told });
    const { operations } = shop.file(visitId);
    operations.forEach(({ id: operationId }, i) => {
      const before = operations[i - 1];
      const lagMinutes = lagAfterPrevious(category, codes[i] ?? '');
      if (before === undefined || lagMinutes === null) return;
      shop.must('operation.edit', { operationId, set: { dependsOn: [{ operationId: before.id, lagMinutes }] } });
    });
    additions.hide(visitId);
    work.dispatch();
  }

  function open(date: string, to: number): void {
    for (const { id, name, role } of shop.reader.people()) {
      if (role !== 'technician' || !world.isAbsent(`${name} ${date}`)) continue;
      absent += 1;
      shop.must('absence.save', { id: null, personId: id, from: shop.clock.now, to, kind: 'sick' });
    }
    work.dispatch();
  }

  for (let day = 0; day < days + RUN_OUT; day++) {
    const date = addDays(firstDay, day);
    const midnight = atShopTime(date, 0, ZONE);
    const closes = midnight + CLOSES * MINUTE;
    agenda.put(midnight + OPENS * MINUTE, () => open(date, closes));
    for (const arrival of day >= days ? [] : arrivalsOf(seed, day, weekdayOf(date), perDay, OPENS)) {
      agenda.put(midnight + arrival.minute * MINUTE, () => arrive(arrival));
    }
    agenda.put(closes, () => {
      overtime += work.close();
    });
  }
  const end = addDays(firstDay, days);
  for (let next = agenda.next(); next !== undefined; next = agenda.next()) {
    shop.clock.now = Math.max(shop.clock.now, next.at);
    next.what();
    if (stage.cars.size === 0 && shopDate(shop.clock.now, ZONE) >= end) return { gone, overtime, absent };
  }
  throw new Error(`${stage.cars.size} cars never leave`);
}
