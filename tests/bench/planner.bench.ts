import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brokenRules } from '../../shared/domain/planning/check.ts';
import { costOf, type PlanWeights, SHOP_WEIGHTS, TARDINESS_ONLY } from '../../shared/domain/planning/cost.ts';
import { createLayOut } from '../../shared/domain/planning/layOut.ts';
import type { PlanProblem } from '../../shared/domain/planning/problem.ts';
import { createSearch } from '../../shared/domain/planning/search.ts';
import { ruleChoices } from '../../shared/domain/planning/seedChoice.ts';
import { randomOf } from '../../shared/domain/planning/testing/randomProblem.ts';
import { rounded } from './figures.ts';
import { GRID, problemOfUnrelated, unrelated } from './planner.instances.ts';
import { oracle } from './planner.oracle.ts';
import { readJobShop, readWeightedTardiness, readWorkerShop } from './planner.published.ts';
import { shopDay } from './planner.shop.ts';

/**
 * The planner measured: first plan, and what it costs after so many seconds of this thread's own time, beside what HiGHS
 * proves within `--prove` seconds (0: not asked). One line of JSON an instance.
 * `--seconds 1,5,10 --seeds 2 --prove 300 --sizes 40x8,60x8,100x16 --shops 300x60x80`;
 * `--folder DIR` of published instances: `wt40.txt`.., `*.jsp` (due: `--tightness 1.3` times the work), `*.fjsw`.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1,5,10' },
    seeds: { type: 'string', default: '2' },
    prove: { type: 'string', default: '300' },
    sizes: { type: 'string', default: '40x8,60x8,100x16' },
    shops: { type: 'string', default: '300x60x80' },
    folder: { type: 'string' },
    tightness: { type: 'string', default: '1.3' },
  },
});
const marks = values.seconds.split(',').map(Number);
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + 1);
const sizes = (list: string) =>
  list
    .split(',')
    .filter(Boolean)
    .map((one) => one.split('x').map(Number));
const say = (line: Readonly<Record<string, unknown>>) => void process.stdout.write(`${JSON.stringify(line)}\n`);
const cpuMs = (since: NodeJS.CpuUsage) => process.cpuUsage(since).user / 1_000;

for (const [jobs = 0, bays = 0] of sizes(values.sizes)) {
  for (const seed of seeds) {
    const day = unrelated(jobs, bays, seed);
    const { plans, ...figures } = measure(problemOfUnrelated(day), TARDINESS_ONLY, GRID);
    const proven = Number(values.prove) > 0 ? await oracle(day, Number(values.prove), Math.min(...plans)) : null;
    say({ instance: `${jobs}x${bays}#${seed}`, ...figures, plans, highs: proven });
  }
}
for (const [operations = 0, bays = 0, people = 0] of sizes(values.shops)) {
  for (const seed of seeds) {
    const problem = shopDay(operations, bays, people, seed);
    say({ shop: `${operations}x${bays}x${people}#${seed}`, ...measure(problem, SHOP_WEIGHTS, 1), ...speed(problem) });
  }
}
for (const { name, problem } of values.folder === undefined ? [] : published(values.folder))
  say({ published: name, ...measure(problem, TARDINESS_ONLY, 1) });

/** `plans`: the cost at each mark, in `unit`s. */
function measure(problem: PlanProblem, weights: PlanWeights, unit: number) {
  const began = process.cpuUsage();
  const search = createSearch(problem, { weights, random: randomOf(1) });
  const firstMs = rounded(cpuMs(began));
  const first = rounded(search.best().cost / unit);
  let tries = 0;
  const plans = marks.map((seconds) => {
    for (; cpuMs(began) < seconds * 1_000; tries += 20) search.run(20);
    return rounded(search.best().cost / unit);
  });
  const layout = createLayOut(problem)(search.best().choice);
  const { late, changes } = costOf(problem, layout, weights);
  return { firstMs, first, seconds: marks, plans, late, changes, tries, broken: brokenRules(problem, layout).length };
}

function speed(problem: PlanProblem) {
  const layOut = createLayOut(problem);
  const choices = ruleChoices(problem);
  const began = process.cpuUsage();
  let laidOut = 0;
  for (; cpuMs(began) < 1_000; laidOut += choices.length) for (const choice of choices) layOut(choice);
  return { layOutsASecond: laidOut };
}

function published(folder: string) {
  const tightness = Number(values.tightness);
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const size = Number(/^wt(\d+)\.txt$/u.exec(file)?.[1]);
    if (size > 0) return readWeightedTardiness(text, size).filter((_, i) => i % 25 < Number(values.seeds));
    if (file.endsWith('.jsp')) return [readJobShop(file, text, tightness)];
    return file.endsWith('.fjsw') ? [readWorkerShop(file, text, tightness)] : [];
  });
}
