import { describe, expect, test } from 'vitest';
import { remainingMinutes } from '../labour.ts';
import type { Operation, Person, VisitFile } from '../model.ts';
import { arrive, time, workOff } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { learn } from './durations.ts';
import { problemOf } from './problemOf.ts';
import type { ShopRows } from './problemParts.hands.ts';
import { running, sampleShop, visitFile } from './testing/rowsOfShop.ts';

const now = time('10:00');
const MINUTE = 60_000;

const plan = (more: Partial<Operation['plan']> = {}) => ({
  ...{ bayId: null, teamId: null, personIds: [], startAt: null, minutes: 60, locked: false },
  ...more,
});
const made = (files: readonly VisitFile[], rows: ShopRows = sampleShop()) => problemOf(rows, files, now);
/** The only operation, of the only car. */
function only(more: Partial<Operation>, rows?: ShopRows) {
  const { problem, trouble } = made([visitFile('v', null, [more])], rows);
  const name = (list: readonly { readonly id: string }[]) => (i: number) => list[i]?.id;
  const [task] = problem.tasks;
  return {
    task,
    trouble: trouble.map(({ kind }) => kind),
    bays: task?.bays.map(name(problem.bays)),
    leads: task?.leads.map(name(problem.people)),
    helpers: task?.helpers.map(name(problem.people)),
  };
}
const withPerson = (id: string, more: Partial<Person>) =>
  sampleShop({ people: sampleShop().people.map((one) => (one.id === id ? { ...one, ...more } : one)) });

describe('the shop as a problem', () => {
  test('J5: bays by kind, leads by trade and level, the lowest that will do first; helpers of the trade', () => {
    expect(only({})).toMatchObject({ bays: ['b1', 'b2'], leads: ['li', 'zhang'], helpers: ['xu', 'li', 'zhang'] });
    expect(only({ level: 'senior' }).leads).toEqual(['zhang']);
    expect(only({ bayNeed: 'road' }).bays).toEqual([]);
    const teamBay = sampleShop({ bays: sampleShop().bays.map((b) => (b.id === 'b2' ? { ...b, teamId: 't1' } : b)) });
    expect(only({ plan: plan({ teamId: 't1' }) }, teamBay).bays).toEqual(['b2', 'b1']);
    const inSecond = running(visitFile('v', null, [{}, {}]), 0, now, 'b2', ['li']);
    expect(made([inSecond]).problem.tasks[1]?.bays, 'where it stands first').toEqual([1, 0]);
  });

  test('J5: nobody whose certificate ends before the work may be done, but on the day itself', () => {
    const demand: Partial<Operation> = { certificate: 'high-voltage', trade: 'paint', level: 'junior' };
    expect(only(demand).leads, 'good until today, and nobody else').toEqual(['qi']);
    const tomorrow = { ...demand, plan: plan({ startAt: time('10:00', '2026-11-21') }) };
    expect(only(tomorrow)).toMatchObject({ task: undefined, trouble: ['nobody-qualified'] });
    const lasting = { id: 'new', certificates: [{ code: 'high-voltage', validUntil: '2027-01-01' }] as const };
    const { people } = sampleShop();
    const two = sampleShop({
      people: [...people, { ...(people.find(({ id }) => id === 'qi') as Person), ...lasting }],
    });
    expect(only(demand, two).leads).toEqual(['new']);
  });

  test('the crew is no larger than there are people for it; what runs by itself needs none', () => {
    expect(only({ crew: 2 }).task?.crew).toBe(2);
    expect(only({ crew: 9 }).task?.crew).toBe(3);
    expect(only({ unattendedMinutes: 60 }).task).toMatchObject({ crew: 0, leads: [], unattended: 60 });
  });

  test('posted, locked, and neither', () => {
    const posted = { bayId: 'b2', personIds: ['xu', 'zhang'], startAt: time('11:00') };
    const { task } = only({ plan: plan(posted) });
    expect(task?.posted, 'who may lead first').toEqual({ bay: 1, crew: [0, 2], start: 60 });
    expect(task?.pinned).toEqual({ bay: null, crew: null, start: null });
    expect(only({ plan: plan({ ...posted, locked: true }) }).task?.pinned).toEqual({ bay: 1, crew: [0, 2], start: 60 });
    expect(only({}).task?.posted).toBeNull();
  });

  test('running work goes on where it is and with whom it has, as long as the labour rules say', () => {
    const file = running(visitFile('v', null, [{}]), 0, time('09:20'), 'b2', ['li']);
    const [task] = made([file]).problem.tasks;
    expect(task).toMatchObject({ running: true, minutes: 20, pinned: { bay: 1, crew: [1], start: null } });
    const over = running(visitFile('v', null, [{}]), 0, time('08:00'), 'b2', ['li']);
    expect(made([over]).problem.tasks[0]?.minutes, 'F2').toBe(6);
    const oven = running(visitFile('v', null, [{ unattendedMinutes: 30 }]), 0, time('09:20'), 'b2', ['li']);
    expect(made([oven]).problem.tasks[0], 'J5: its part with people is over').toMatchObject({
      crew: 0,
      unattended: 20,
    });
    const baking = { ...file, labour: file.labour.map((l) => ({ ...l, attended: false })) };
    expect(made([baking]).problem.tasks[0]).toMatchObject({ crew: 0, unattended: 20, pinned: { crew: [] } });
  });

  test('agrees with remainingMinutes, whatever was done on it', () => {
    const shop = fakeShop(time('08:00'));
    const { operations, visitId } = arrive(shop, '京A11111', ['R10', 'R11', 'M11']);
    workOff(shop, operations[0] ?? '', 'b1', 'zhang', 50);
    shop.must('operation.start', { operationId: operations[1] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now += 30 * MINUTE;
    const hold = { operationId: operations[1] ?? '', reason: 'D02', expectedEnd: time('15:00') } as const;
    shop.must('operation.hold', hold);
    const rows = { ...sampleShop(), shop: shop.reader.shop(), people: shop.reader.people() };
    const { problem, work } = problemOf(rows, [shop.file(visitId)], shop.clock.now);
    expect(problem.tasks.map(({ minutes }) => minutes)).toEqual(
      work.map(({ file, operation: o }) => remainingMinutes(file, o, shop.clock.now, rows.shop.hours)),
    );
    expect(problem.tasks[0]).toMatchObject({
      minutes: 90,
      bays: [],
      release: (time('15:00') - shop.clock.now) / MINUTE,
    });
    expect(problem.bays[0]?.freeAt, 'the held car keeps its bay, as baySpan says').toBe(
      (time('16:30') - shop.clock.now) / MINUTE,
    );
  });

  test('a hold without an end lasts as long as its reason does; a car that may not be touched waits for it', () => {
    const hold = { reason: 'D04', note: '', since: time('09:40'), expectedEnd: null, carFree: true } as const;
    const held = { state: 'held', hold } as const;
    expect(made([visitFile('v', null, [held])]).problem.tasks[0]?.release).toBe(40);
    const locked = { state: 'held', hold: { ...hold, carFree: false } } as const;
    expect(made([visitFile('v', null, [locked, {}])]).problem.tasks[1]?.release, 'J4').toBe(40);
    expect(made([visitFile('v', null, [held, {}])]).problem.tasks[1]?.release).toBe(0);
    const late = { state: 'held', hold: { ...hold, since: time('08:00') } } as const;
    expect(made([visitFile('v', null, [late])]).problem.tasks[0]?.release, 'over: a quarter of it').toBe(15);
  });

  test('J3: waits for what is open, for the lag of what is done, for nothing that was dropped', () => {
    const waiting = (operationId: string) => ({ dependsOn: [{ operationId, lagMinutes: 30 }] });
    const done = { state: 'done', doneAt: time('09:50') } as const;
    const file = visitFile('v', null, [done, waiting('v-0'), waiting('v-1'), { state: 'dropped' }, waiting('v-3')]);
    const { tasks } = made([file]).problem;
    expect(tasks.map(({ release }) => release)).toEqual([20, 0, 0]);
    expect(tasks.map((t) => t.after)).toEqual([[], [{ task: 0, lag: 30 }], []]);
  });

  test('the tail only where it is wanted still; hands; due and weight', () => {
    const [file] = [visitFile('v', time('12:00'), [{ inspection: ['final'] }])];
    const of = (visit: Partial<VisitFile['visit']>) => {
      const { problem } = made([{ ...file, visit: { ...file.visit, ...visit } }]);
      return { ...problem.jobs[0], hands: problem.tail.map(({ hands }) => hands) };
    };
    expect(of({})).toMatchObject({ due: 120, weight: 1, tail: [20, 0, 10], hands: [1, 1, 1] });
    expect(of({ washWanted: true, waits: true })).toMatchObject({ weight: 3, tail: [20, 20, 10] });
    expect(of({ readyAt: now }).tail).toEqual([0, 0, 10]);
    expect(of({ settledAt: now }).due, 'settled: no job').toBeUndefined();
  });

  test('a bay that should be back, and is not, is not to be had at once; one out for good never (E3)', () => {
    const bays = (expectedBack: number | null) =>
      sampleShop().bays.map((b) =>
        b.id === 'b1' ? { ...b, outOfService: { reason: '', since: now, expectedBack } } : b,
      );
    const freeAt = (expectedBack: number | null) =>
      problemOf(sampleShop({ bays: bays(expectedBack) }), [], now).problem.bays[0]?.freeAt;
    expect([time('09:00'), time('10:20'), time('12:00'), null].map(freeAt)).toEqual([30, 30, 120, Infinity]);
  });

  test('a bay out of service, a shift, an absence', () => {
    const out = { reason: '', since: now, expectedBack: time('14:00') };
    const rows = sampleShop({
      bays: sampleShop().bays.map((b) => (b.id === 'b1' ? { ...b, outOfService: out } : b)),
      shifts: [
        {
          id: 's',
          name: '',
          position: 0,
          week: Array.from({ length: 7 }, () => ({ open: 780, close: 1200 })),
          breaks: [],
          retired: false,
        },
      ],
      people: sampleShop().people.map((p) => (p.id === 'li' ? { ...p, shiftId: 's' } : p)),
      absences: [
        { id: 'a', personId: 'zhang', from: now, to: time('15:00'), kind: 'sick', note: '', withdrawnAt: null },
      ],
    });
    const { bays, people } = made([], rows).problem;
    expect(bays[0]?.freeAt).toBe(240);
    expect([people[0]?.works.from[0], people[1]?.works.from[0]]).toEqual([300, 180]);
  });

  test('learned durations count, but not for what the dispatcher resized', () => {
    const piece = { standardId: 'R10', level: null, personId: 'x', standardMinutes: 60, actualMinutes: 90 };
    const durations = learn(Array.from({ length: 500 }, () => piece));
    const files = [visitFile('v', null, [{}, { plan: plan({ minutes: 80 }) }])];
    const minutes = problemOf(sampleShop(), files, now, durations).problem.tasks.map((t) => Math.round(t.minutes));
    expect(minutes).toEqual([90, 80]);
  });
});

describe('trouble is explained', () => {
  const waiting = (id: string) => ({ dependsOn: [{ operationId: id, lagMinutes: 0 }] });

  test('J3: operations that wait for one another, and what waits for them', () => {
    const { problem, trouble } = made([visitFile('v', null, [waiting('v-1'), waiting('v-0'), waiting('v-1'), {}])]);
    expect(trouble).toEqual([{ kind: 'cycle', visitId: 'v', operationIds: ['v-0', 'v-1', 'v-2'] }]);
    expect(problem.tasks.map(({ id }) => id)).toEqual(['v-3']);
  });

  test('each kind by its name; what waits for it is blocked', () => {
    expect(only({ certificate: 'refrigerant' }).trouble).toEqual(['nobody-qualified']);
    expect(only({ bayNeed: 'tyre' }).trouble).toEqual(['no-bay']);
    const gone = { reason: '', since: now, expectedBack: null };
    const out = sampleShop({ bays: sampleShop().bays.map((b) => ({ ...b, outOfService: gone })) });
    expect(only({}, out).trouble).toEqual(['bays-out']);
    const absences = ['li', 'zhang'].map((personId) => ({
      ...{ id: personId, personId, from: 0, to: now * 2 },
      kind: 'leave' as const,
      note: '',
      withdrawnAt: null,
    }));
    expect(only({}, sampleShop({ absences })).trouble).toEqual(['nobody-there']);
    const { trouble } = made([visitFile('v', null, [{ bayNeed: 'tyre' }, waiting('v-0')])]);
    expect(trouble.map(({ kind, operationIds }) => [kind, ...operationIds])).toEqual([
      ['no-bay', 'v-0'],
      ['blocked', 'v-1'],
    ]);
  });

  test('a lock on a bay that is gone, but not a plan for it', () => {
    const gone = { reason: '', since: now, expectedBack: null };
    const rows = sampleShop({ bays: sampleShop().bays.map((b) => (b.id === 'b1' ? { ...b, outOfService: gone } : b)) });
    expect(only({ plan: plan({ bayId: 'b1', locked: true }) }, rows).trouble).toEqual(['bays-out']);
    expect(only({ plan: plan({ bayId: 'b1' }) }, rows).task?.posted).toMatchObject({ bay: null });
  });

  test('no working hours, no bays, nobody: no crash', () => {
    const { shop } = sampleShop();
    const week = Array.from({ length: 7 }, () => null);
    const closed = sampleShop({ shop: { ...shop, hours: { ...shop.hours, week } } });
    expect(only({}, closed)).toMatchObject({ task: undefined, trouble: ['no-hours'] });
    expect(only({}, sampleShop({ bays: [] })).trouble).toEqual(['no-bay']);
    expect(only({}, withPerson('li', { retired: true }))).toMatchObject({ leads: ['zhang'] });
    expect(only({}, sampleShop({ people: [] })).trouble).toEqual(['nobody-qualified']);
  });
});
