import type { Operation, Person } from '../../shared/domain/model.ts';
import { createChance } from './chance.ts';

/**
 * What really happens in the simulated shop, and nobody there knows beforehand; minutes. `key` names the car or the piece of
 * work by its place in the world, so that every policy lives through the same days.
 */
export type World = {
  /** An operation when this person leads it. */
  takes: (key: string, operation: Work, lead: Person | undefined) => number;
  /** What a line of the time table takes on average, whoever leads it. */
  expects: (line: Work) => number;
  inspection: (key: string) => number;
  wash: (key: string) => number;
  settlement: (key: string) => number;
  /** Extra work found on a car, some line (0 to 1) of those there are, and what the customer says when; null: none. */
  addition: (key: string) => { readonly what: number; readonly answerIn: number; readonly approved: boolean } | null;
  /** A piece of work stops for missing parts when it is so far done; null: it does not. */
  partDelay: (key: string) => { readonly after: number; readonly minutes: number } | null;
  /** Inspection sends a piece back, which takes this share of its time again; null: it passes. */
  rework: (key: string) => number | null;
  isAbsent: (key: string) => boolean;
};

type Work = Pick<Operation, 'standardId' | 'minutes' | 'unattendedMinutes'>;

/** Time tables are wrong in a way of their own for each line, and people differ: what a shop can learn. */
const LINE_SPREAD = 0.15;
const PERSON_SPREAD = 0.06;
const PACE = { junior: 1.12, intermediate: 1, senior: 0.93 } as const;
const MEAN_PACE = (PACE.junior + PACE.intermediate + PACE.senior) / 3;
/** What it cannot. */
const PIECE_SPREAD = 0.22;

export function createWorld(seed: string): World {
  const of = (what: string, key: string) => createChance(`${seed}/${what}/${key}`);
  const paceOf = ({ name, level }: Person) => PACE[level ?? 'senior'] * of('person', name).logNormal(1, PERSON_SPREAD);
  const lineOf = ({ standardId }: Work) => of('line', standardId ?? '').logNormal(1, LINE_SPREAD);
  return {
    takes(key, work, lead) {
      const { minutes, unattendedMinutes } = work;
      const line = lineOf(work);
      const piece = of('piece', key).logNormal(1, PIECE_SPREAD);
      const attended = (minutes - unattendedMinutes) * line * piece * (lead === undefined ? 1 : paceOf(lead));
      return Math.max(1, attended + unattendedMinutes);
    },
    expects: (work) =>
      (work.minutes - work.unattendedMinutes) * lineOf(work) * MEAN_PACE * Math.exp(PIECE_SPREAD ** 2 / 2) +
      work.unattendedMinutes,
    inspection: (key) => of('inspection', key).logNormal(12, 0.25),
    wash: (key) => of('wash', key).logNormal(9, 0.2),
    settlement: (key) => of('settlement', key).logNormal(8, 0.3),
    addition(key) {
      const chance = of('addition', key);
      if (!chance.chance(0.3)) return null;
      return { what: chance.next(), answerIn: chance.logNormal(12, 0.6), approved: chance.chance(0.75) };
    },
    partDelay(key) {
      const chance = of('delay', key);
      return chance.chance(0.025) ? { after: chance.next() * 0.6, minutes: chance.logNormal(40, 0.7) } : null;
    },
    rework(key) {
      const chance = of('rework', key);
      return chance.chance(0.03) ? 0.15 + chance.next() * 0.25 : null;
    },
    isAbsent: (key) => of('absence', key).chance(0.04),
  };
}
