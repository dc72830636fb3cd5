import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
import { shopDays } from './planner.days.ts';
import { GRID, problemOfUnrelated, type Unrelated, unrelated } from './planner.instances.ts';
import { type OracleAnswer, oracle } from './planner.oracle.ts';
import { type Named, readJobShop, readWeightedTardiness, readWorkerShop } from './planner.published.ts';
import { shopDay } from './planner.shop.ts';

/**
 * The planner measured: first plan, and what it costs after so many seconds of this thread's own time, beside what HiGHS
 * proves within `--prove` seconds (0: not asked). One line of JSON an instance.
 * `--seconds 1,5,10 --seeds 2 --prove 300 --sizes 40x8,60x8,100x16 --shops 300x60x80`;
 * `--from 11`: seeds that nothing was tuned on; `--proofs DIR` keeps what HiGHS proved; `--days 60 --load 0.85`: what the
 * simulated shop had to plan, with nothing proven beside it;
 * `--folder DIR` of published instances: `wt40.txt` with `wtopt40.txt`.., `*.jsp` (due: `--tightness 1.3` times the work), `*.fjsw`.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1,5,10' },
    seeds: { type: 'string', default: '2' },
    from: { type: 'string', default: '1' },
    prove: { type: 'string', default: '300' },
    sizes: { type: 'string', default: '40x8,60x8,100x16' },
    shops: { type: 'string', default: '300x60x80' },
    days: { type: 'string', default: '0' },
    load: { type: 'string', default: '0.85' },
    proofs: { type: 'string' },
    folder: { type: 'string' },
    tightness: { type: 'string', default: '1.3' },
  },
});
const marks = values.seconds.split(',').map(Number);
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + Number(values.from));
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
    const name = `${jobs}x${bays}#${seed}`;
    const highs = await proven(name, day, Math.min(...plans));
    say({ instance: name, ...figures, plans, highs, gaps: gapsOf(plans, highs?.bound) });
  }
}
for (const [operations = 0, bays = 0, people = 0] of sizes(values.shops)) {
  for (const seed of seeds) {
    const problem = shopDay(operations, bays, people, seed);
    say({ shop: `${operations}x${bays}x${people}#${seed}`, ...measure(problem, SHOP_WEIGHTS, 1), ...speed(problem) });
  }
}
if (Number(values.days) > 0) {
  for (const { day, problem } of shopDays(Number(values.days), values.from, Number(values.load))) {
    const open = problem.tasks.filter(({ running }) => !running).length;
    say({ day, open, ...measure(problem, SHOP_WEIGHTS, 1) });
  }
}
for (const { name, problem, best } of values.folder === undefined ? [] : published(values.folder)) {
  const { plans, ...figures } = measure(problem, TARDINESS_ONLY, 1);
  say({ published: name, ...figures, plans, best, gaps: gapsOf(plans, best) });
}

/** What HiGHS proves of a day, asked once where there is a folder to keep it in. */
async function proven(name: string, day: Unrelated, known: number): Promise<OracleAnswer | null> {
  const file = values.proofs === undefined ? undefined : join(values.proofs, `${name}.json`);
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as OracleAnswer;
  const answer = Number(values.prove) > 0 ? await oracle(day, Number(values.prove), known) : null;
  if (file !== undefined && answer !== null) writeFileSync(file, JSON.stringify(answer));
  return answer;
}

/** Above the least there can be, in per cent of it; of 0, in what the plan costs. */
function gapsOf(plans: readonly number[], least: number | undefined) {
  if (least === undefined || !Number.isFinite(least)) return null;
  return plans.map((cost) => (least > 0 ? rounded((100 * (cost - least)) / least) : cost));
}

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
    if (size > 0) return withBest(readWeightedTardiness(text, size), join(folder, `wtopt${size}.txt`));
    if (file.endsWith('.jsp')) return [{ ...readJobShop(file, text, tightness), best: undefined }];
    return file.endsWith('.fjsw') ? [{ ...readWorkerShop(file, text, tightness), best: undefined }] : [];
  });
}

/** With the best that is known of each, where a list of them lies beside. */
function withBest(instances: readonly Named[], list: string) {
  const best = existsSync(list) ? readFileSync(list, 'utf8').trim().split(/\s+/u).map(Number) : [];
  return instances.map((one, i) => ({ ...one, best: best[i] }));
}
