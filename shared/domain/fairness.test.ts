import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLoads, jobMixes, NO_LOAD, plannedShares, regiven } from './fairness.ts';
import type { Plan } from './model.ts';
import { time } from './testing/arrivals.ts';
import { LEVELS } from './vocabulary.ts';

const plan = (personIds: string[], teamId: string | null = null, more: Partial<Plan> = {}): Plan => ({
  ...{ bayId: null, teamId, personIds, startAt: null, minutes: 60, locked: false, ...more },
});

describe('work that was given and taken', () => {
  it('is taken back when it is nobody’s again, and reassigned when it is another’s', () => {
    expect(regiven(plan(['a']), plan([]))).toBe('taken-back');
    expect(regiven(plan([], 't1'), plan([]))).toBe('taken-back');
    expect(regiven(plan(['a']), plan(['b']))).toBe('reassigned');
    expect(regiven(plan(['a', 'b']), plan(['a']))).toBe('reassigned');
    expect(regiven(plan([], 't1'), plan([], 't2'))).toBe('reassigned');
  });

  it('is neither when nobody loses it: more people, another bay, another time, or given for the first time', () => {
    expect(regiven(plan([]), plan(['a']))).toBeNull();
    expect(regiven(plan(['a']), plan(['a', 'b']))).toBeNull();
    expect(regiven(plan(['a']), plan(['a'], null, { bayId: 'b1', startAt: 5, minutes: 90 }))).toBeNull();
    expect(regiven(plan([], 't1'), plan(['a'], 't1'))).toBeNull();
  });
});

describe('who gets which jobs', () => {
  it('counts a job that somebody came back to once, and everybody on it', () => {
    const job = { operationId: 'o1', level: 'senior' } as const;
    const easy = { operationId: 'o2', level: 'junior' } as const;
    const mixes = jobMixes([
      { personId: 'a', ...job },
      { personId: 'a', ...job },
      { personId: 'b', ...job },
      { personId: 'a', ...easy },
    ]);
    expect(mixes.get('a')).toEqual({ junior: 1, intermediate: 0, senior: 1, jobs: 2 });
    expect(mixes.get('b')).toEqual({ junior: 0, intermediate: 0, senior: 1, jobs: 1 });
  });

  it('adds up to the jobs, whatever the work', () => {
    const work = fc.array(
      fc.record({
        personId: fc.constantFrom('a', 'b'),
        operationId: fc.constantFrom('1', '2', '3'),
        level: fc.constantFrom(...LEVELS),
      }),
    );
    fc.assert(
      fc.property(work, (lines) => {
        const mixes = [...jobMixes(lines).values()];
        for (const mix of mixes) expect(mix.junior + mix.intermediate + mix.senior).toBe(mix.jobs);
        const pairs = new Set(lines.map(({ personId, operationId }) => `${personId} ${operationId}`));
        expect(mixes.reduce((sum, { jobs }) => sum + jobs, 0)).toBe(pairs.size);
      }),
    );
  });
});

it('adds loads up; what nobody recorded stays unknown', () => {
  const worked = { planned: 60, worked: 30, attended: null };
  expect(addLoads(NO_LOAD, worked)).toEqual(worked);
  expect(addLoads(worked, { planned: 0, worked: 10, attended: 480 })).toEqual({
    planned: 60,
    worked: 40,
    attended: 480,
  });
});

describe('a plan as a load', () => {
  const open = { open: 480, close: 1080 };
  const hours = { timeZone: 'Asia/Shanghai', week: Array(7).fill(open), breaks: [], exceptions: [] };
  const day = { from: time('00:00'), to: time('00:00', '2026-11-21') };
  const sharesOf = (personIds: string[], startAt: number | null, minutes = 60) =>
    plannedShares(plan(personIds, 't1', { startAt, minutes }), 2, day, hours);

  it('counts for everybody named, and for the team while the crew is not complete', () => {
    expect(sharesOf(['a', 'b'], time('09:00'))).toEqual({ perPerson: 60, team: 0 });
    expect(sharesOf(['a'], time('09:00'))).toEqual({ perPerson: 60, team: 60 });
    expect(sharesOf([], time('09:00'))).toEqual({ perPerson: 60, team: 120 });
  });

  it('counts on each day with what is worked then, and on none without a beginning', () => {
    expect(sharesOf(['a', 'b'], time('17:00'), 1_200).perPerson).toBe(60);
    expect(sharesOf(['a', 'b'], time('17:00', '2026-11-19'), 1_200).perPerson).toBe(600);
    expect(sharesOf(['a', 'b'], time('17:00', '2026-11-19'), 60).perPerson).toBe(0);
    expect(sharesOf(['a', 'b'], time('09:00', '2026-11-21')).perPerson).toBe(0);
    expect(sharesOf(['a', 'b'], null).perPerson).toBe(0);
  });
});
