import { type PlanProblem, type PlanTask, UNPINNED } from '../../shared/domain/planning/problem.ts';
import { ALWAYS } from '../../shared/domain/planning/timetable.ts';

export type Named = { readonly name: string; readonly problem: PlanProblem };

const numbersOf = (text: string): number[] => (text.match(/-?\d+(\.\d+)?/gu) ?? []).map(Number);
const blank = { unattended: 0, release: 0, helpers: [], batch: null, running: false, pinned: UNPINNED, posted: null };
const machines = (count: number) => Array.from({ length: count }, (_, m) => ({ id: `m${m}`, places: 1, freeAt: 0 }));

/** OR-Library weighted tardiness: of each instance `size` times, then weights, then due dates; one machine. */
export function readWeightedTardiness(text: string, size: number): Named[] {
  const all = numbersOf(text);
  return Array.from({ length: Math.floor(all.length / (3 * size)) }, (_, i) => {
    const of = (part: number) => all.slice((3 * i + part) * size, (3 * i + part + 1) * size);
    const [minutes, weights, dues] = [of(0), of(1), of(2)];
    const task = (one: number, j: number): PlanTask => ({
      ...{ ...blank, id: `t${j}`, job: j, minutes: one, minutesOf: null, after: [], bays: [0], leads: [], crew: 0 },
    });
    const jobs = dues.map((due, j) => ({ id: `j${j}`, due, weight: weights[j] as number, tail: [] }));
    const shop = { origin: 0, open: ALWAYS, bays: machines(1), people: [], jobs, tail: [] };
    return { name: `wt${size}#${i + 1}`, problem: { ...shop, tasks: minutes.map(task) } };
  });
}

/**
 * Job shop in the standard text: `jobs machines`, then a line of `machine minutes` pairs a job. Due is `tightness` times a
 * job's work, rounded down, unless a line of as many due dates follows;
 * the first fifth of the jobs weighs 4, the last 1, the others 2, as in the literature.
 */
export function readJobShop(name: string, text: string, tightness: number): Named {
  const lines = text.split('\n').filter((line) => /^[\s\d.]+$/u.test(line) && /\d/u.test(line));
  const [jobCount = 0, machineCount = 0] = numbersOf(lines[0] ?? '');
  const dates = numbersOf(lines[jobCount + 1] ?? '');
  const tasks: PlanTask[] = [];
  const jobs = lines.slice(1, jobCount + 1).map((line, job) => {
    const pairs = numbersOf(line);
    let work = 0;
    for (let k = 0; k < machineCount; k++) {
      const [machine = 0, minutes = 0] = pairs.slice(2 * k, 2 * k + 2);
      const after = k === 0 ? [] : [{ task: tasks.length - 1, lag: 0 }];
      work += minutes;
      const own = { id: `t${tasks.length}`, job, minutes, minutesOf: null, after, bays: [machine], leads: [], crew: 0 };
      tasks.push({ ...blank, ...own });
    }
    const due = dates.length === jobCount ? (dates[job] as number) : Math.floor(tightness * work);
    return { id: `j${job}`, due, weight: job < jobCount / 5 ? 4 : job < (4 * jobCount) / 5 ? 2 : 1, tail: [] };
  });
  const shop = { origin: 0, open: ALWAYS, bays: machines(machineCount), people: [], jobs, tail: [] };
  return { name, problem: { ...shop, tasks } };
}

/**
 * Flexible job shop with workers: `jobs machines workers`, then a line a job: operations, and of each the machines, of each
 * its number (from 1), the workers who may, and of each number (from 1) and minutes. Due as for the job shop.
 */
export function readWorkerShop(name: string, text: string, tightness: number): Named {
  const [head = '', ...lines] = text.split('\n').filter((line) => /\d/u.test(line));
  const [jobCount = 0, machineCount = 0, workers = 0] = numbersOf(head);
  const tasks: PlanTask[] = [];
  const jobs = lines.slice(0, jobCount).map((line, job) => {
    const rest = numbersOf(line).values();
    const next = () => rest.next().value ?? 0;
    let work = 0;
    const operations = next();
    for (let k = 0; k < operations; k++) {
      const takes = new Map<number, number>();
      for (let left = next(); left > 0; left--) {
        const machine = next() - 1;
        for (let who = next(); who > 0; who--) takes.set(machine * 1_000 + next() - 1, next());
      }
      const minutes = Math.min(...takes.values());
      const [bays, leads] = [new Set<number>(), new Set<number>()];
      for (const pair of takes.keys()) {
        bays.add(Math.floor(pair / 1_000));
        leads.add(pair % 1_000);
      }
      work += minutes;
      tasks.push({
        ...{ ...blank, id: `t${tasks.length}`, job, minutes, bays: [...bays], leads: [...leads], crew: 1 },
        after: k === 0 ? [] : [{ task: tasks.length - 1, lag: 0 }],
        minutesOf: (bay, lead) => takes.get(bay * 1_000 + lead) ?? Number.POSITIVE_INFINITY,
      });
    }
    return { id: `j${job}`, due: Math.floor(tightness * work), weight: 1, tail: [] };
  });
  const people = Array.from({ length: workers }, (_, p) => ({ id: `p${p}`, works: ALWAYS, freeAt: 0 }));
  const shop = { origin: 0, open: ALWAYS, bays: machines(machineCount), people, jobs, tail: [] };
  return { name, problem: { ...shop, tasks } };
}
