import { type Choice, crewSizeOf, OPEN } from './layOut.ts';
import type { PlanJob, PlanProblem, PlanTask } from './problem.ts';

/** Orders by rules of thumb with everything else left open, to begin a search with. */
export function ruleChoices(problem: PlanProblem): Choice[] {
  const { tasks, jobs } = problem;
  const left = remainingMinutes(problem);
  const rules: readonly ((task: PlanTask, t: number) => number)[] = [
    ({ job }) => (jobs[job] as PlanJob).due,
    ({ job }, t) => (jobs[job] as PlanJob).due - (left[t] as number),
    ({ job, release }, t) => Math.max(release, (jobs[job] as PlanJob).due - (left[t] as number)),
    ({ job, release, minutes }) => release + minutes / (jobs[job] as PlanJob).weight,
    ({ release }) => release,
  ];
  const open = new Int16Array(tasks.length).fill(OPEN);
  return rules.map((rule) => ({
    order: ordered(tasks.map((task, t) => [task.running ? 0 : 1, rule(task, t)])),
    bay: open,
    lead: open,
  }));
}

/** The same without bays and people that do not suit: left open, as a suggestion names nobody who may not (F5, J5). */
export function fitting(problem: PlanProblem, choice: Choice): Choice {
  const { tasks } = problem;
  const crewSize = crewSizeOf(problem);
  const kept = (one: number | undefined, of: readonly number[]) => (one !== undefined && of.includes(one) ? one : OPEN);
  const crew = choice.crew?.map((one, i) => kept(one, (tasks[Math.floor(i / crewSize)] as PlanTask).helpers));
  return {
    order: choice.order,
    bay: choice.bay.map((one, t) => kept(one, (tasks[t] as PlanTask).bays)),
    lead: choice.lead.map((one, t) => kept(one, (tasks[t] as PlanTask).leads)),
    ...(crew === undefined ? {} : { crew }),
  };
}

/** From the start of each task to the settlement of its car, if nothing ever waited. */
function remainingMinutes({ tasks, jobs }: PlanProblem): Float64Array {
  const left = new Float64Array(tasks.length);
  const ofJob = jobs.map(({ tail }) => tail.reduce((sum, minutes) => sum + minutes, 0));
  for (let t = tasks.length - 1; t >= 0; t--) {
    const { job, minutes } = tasks[t] as PlanTask;
    ofJob[job] = (ofJob[job] as number) + minutes;
    left[t] = ofJob[job] as number;
  }
  return left;
}

/** By first figure, then by second, then as they were. */
function ordered(rank: readonly (readonly [number, number])[]): Int32Array {
  const by = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  const compare = (a: number, b: number) => {
    const [[groupA, at], [groupB, other]] = [rank[a], rank[b]] as [[number, number], [number, number]];
    return by(groupA, groupB) || by(at, other) || a - b;
  };
  return Int32Array.from(rank.map((_, t) => t).sort(compare));
}
