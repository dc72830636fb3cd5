/**
 * `npm run bench -- forecast --shop 300x60x80 --runs 60`: the forecast of a big shop anew from its rows, as after a tap (the
 * problem, every draw laid out, each car's time and risk), beside the bare layouts of those draws in the same process. Once
 * with everybody on the shop's hours, once in two shifts with absences.
 */
import { parseArgs } from 'node:util';
import type { Absence, Shift } from '../../shared/domain/model.planning.ts';
import { forecastsOf } from '../../shared/domain/planning/forecasts.ts';
import { createLayOut } from '../../shared/domain/planning/layOut.ts';
import { drawMinutes, drawsFor } from '../../shared/domain/planning/outlook.ts';
import { asPosted, postedChoice } from '../../shared/domain/planning/postedChoice.ts';
import { problemOf } from '../../shared/domain/planning/problemOf.ts';
import type { ShopRows } from '../../shared/domain/planning/problemParts.hands.ts';
import { bigShop } from '../../shared/domain/planning/testing/rowsOfShop.ts';
import { time } from '../../shared/domain/testing/arrivals.ts';
import { figuresOf } from './figures.ts';

const { values } = parseArgs({
  options: { shop: { type: 'string', default: '300x60x80' }, runs: { type: 'string', default: '60' } },
});
const [operations = 0, bays = 0, people = 0] = values.shop.split('x').map(Number);
const RUNS = Number(values.runs);
/** Runs before the first that counts: the hub's planner has forecast before. */
const WARM = 10;
const SEED = 1;
const DAY = 86_400_000;

const now = time('10:00');
const { rows, files } = bigShop(bays, people, operations, now);

for (const [hours, shop] of [
  ['one', rows],
  ['shifts', inShifts(rows)],
] as const) {
  const planned = problemOf(shop, files, now);
  const { problem } = planned;
  const draws = drawsFor(problem);
  const drawn = drawMinutes(planned, draws, SEED);
  const [choice, layOut] = [postedChoice(problem), createLayOut(asPosted(problem))];
  const whole: number[] = [];
  const bare: number[] = [];
  for (let run = -WARM; run < RUNS; run++) {
    const forecast = cpuMs(() => forecastsOf(problemOf(shop, files, now), shop.shop, SEED, now));
    const layouts = cpuMs(() => drawn.forEach((minutes) => void layOut(choice, minutes)));
    if (run < 0) continue;
    whole.push(forecast);
    bare.push(layouts);
  }
  const [forecast, layouts] = [figuresOf(whole), figuresOf(bare)];
  const ratio = Math.round((forecast.median / layouts.median) * 100) / 100;
  const size = { cars: problem.jobs.length, tasks: problem.tasks.length, draws };
  process.stdout.write(`${JSON.stringify({ what: 'forecast', hours, ...size, ratio, forecast, layouts })}\n`);
}

/** Time of the machine's core that it took, ms: others at work on the machine do not count. */
function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / 1_000;
}

/** Every other of the people comes later and has another break; every ninth is away for days. */
function inShifts(shop: ShopRows): ShopRows {
  const late: Shift = {
    ...{ id: 'late', name: '', position: 0, retired: false },
    week: shop.shop.hours.week.map((day) => day && { open: day.open + 60, close: day.close + 60 }),
    breaks: [{ from: 750, to: 810 }],
  };
  const absences = shop.people.flatMap(({ id: personId }, p): Absence[] =>
    p % 9 === 0
      ? [
          {
            id: `a${p}`,
            personId,
            from: now,
            to: now + (1 + (p % 3)) * DAY,
            kind: 'leave',
            note: '',
            withdrawnAt: null,
          },
        ]
      : [],
  );
  const shiftOf = (p: number) => (p % 2 === 0 ? null : late.id);
  return {
    ...shop,
    shifts: [late],
    absences,
    people: shop.people.map((person, p) => ({ ...person, shiftId: shiftOf(p) })),
  };
}
