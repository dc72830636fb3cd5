import loadHighs from 'highs';
import { NO_BAY, type Unrelated } from './planner.instances.ts';

/** `bound`: no plan costs less; `cost`: the best plan found, null if none; in weighted grid steps late. */
export type OracleAnswer = { readonly cost: number | null; readonly bound: number; readonly seconds: number };

/**
 * The least weighted tardiness of a day, proven by HiGHS within `seconds`: one yes or no for each job, bay and start on the
 * grid (time-indexed). It blocks its thread. `known`: the cost of a plan, so that later starts need not be looked at.
 */
export async function oracle(day: Unrelated, seconds: number, known: number): Promise<OracleAnswer> {
  const highs = await loadHighs();
  const began = performance.now();
  const answer = highs.solve(modelOf(day, known), {
    time_limit: seconds,
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0.99,
  });
  const used = (performance.now() - began) / 1_000;
  const found = Number.isFinite(answer.ObjectiveValue) && Object.keys(answer.Columns).length > 0;
  const cost = found ? Math.round(answer.ObjectiveValue) : null;
  const bound = answer.Status === 'Optimal' && cost !== null ? cost : Number.NEGATIVE_INFINITY;
  return { cost, bound, seconds: used };
}

function modelOf({ release, due, weight, takes }: Unrelated, known: number): string {
  const objective: string[] = [];
  const binary: string[] = [];
  const rows: string[] = [];
  const busy = new Map<string, string[]>();
  takes.forEach((row, j) => {
    const once: string[] = [];
    const latest = (due[j] as number) + Math.floor(known / (weight[j] as number));
    row.forEach((minutes, b) => {
      if (minutes === NO_BAY) return;
      for (let at = release[j] as number; at + minutes <= latest; at++) {
        const name = `x${j}_${b}_${at}`;
        const late = Math.max(0, at + minutes - (due[j] as number)) * (weight[j] as number);
        if (late > 0) objective.push(`${late} ${name}`);
        binary.push(name);
        once.push(name);
        for (let slot = at; slot < at + minutes; slot++) {
          const key = `${b}_${slot}`;
          busy.set(key, [...(busy.get(key) ?? []), name]);
        }
      }
    });
    rows.push(` j${j}: ${once.join(' + ')} = 1`);
  });
  for (const [key, names] of busy) if (names.length > 1) rows.push(` b${key}: ${names.join(' + ')} <= 1`);
  const lines = (parts: readonly string[], by: string) => parts.join(by);
  return `Minimize\n obj: ${lines(objective, '\n + ') || `0 ${binary[0]}`}\nSubject To\n${rows.map(wrapped).join('\n')}\nBinary\n ${binary.join('\n ')}\nEnd\n`;
}

/** The LP format has a longest line. */
const wrapped = (row: string) => row.replaceAll(' + ', '\n + ');
