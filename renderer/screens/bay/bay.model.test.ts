import { describe, expect, it } from 'vitest';
import { at, bay, car, guest, li, modelOf, operation, standing, wang, work, zhao } from './bay.fixture.ts';

const working = car('v1', [operation('o1', 'v1', { state: 'working' }), operation('o2', 'v1')], {
  labour: [work('o1', 'v1', 'wang')],
});
const held = (set = {}) =>
  car(
    'v1',
    [
      operation('o1', 'v1', {
        state: 'held',
        hold: { reason: 'D02', note: '', since: at(14), expectedEnd: null, carFree: true, ...set },
      }),
      operation('o2', 'v1'),
    ],
    { labour: [work('o1', 'v1', 'li', { start: at(13), end: at(14) })] },
  );
const coming = (id: string, hour: number) =>
  car(
    id,
    [
      operation('o1', id, {
        id: `${id}-1`,
        plan: { bayId: 'b7', teamId: 't2', personIds: [], startAt: at(hour), minutes: 60, locked: false },
      }),
    ],
    {
      stays: [standing(id, null)],
    },
  );

describe('which car, which line', () => {
  it('shows the car in the bay before any planned one, and the next one by its time', () => {
    const model = modelOf([coming('late', 17), coming('soon', 15), working]);
    expect(model.cars.map((one) => one.file.visit.id)).toEqual(['v1', 'soon', 'late']);
    expect(model.car?.file.visit.id).toBe('v1');
    expect(model.next?.file.visit.id).toBe('soon');
  });

  it('shows the next planned car, as not here yet, when the bay is empty', () => {
    const model = modelOf([coming('soon', 15), coming('late', 17)]);
    expect(model).toMatchObject({ ground: 'idle', car: { here: false, startAt: at(15) } });
    expect(model.next?.file.visit.id).toBe('late');
  });

  it('has nothing to say about an empty bay without work', () => {
    const model = modelOf([]);
    expect(model).toMatchObject({ ground: 'idle', car: null, line: null, next: null });
    expect(model.actions.begin).toMatchObject({ state: 'rest', why: 'no-car' });
  });

  it('acts on running work, then on held work, then on the first line that may begin', () => {
    expect(modelOf([working]).line?.operation.id).toBe('o1');
    expect(modelOf([held()]).line?.operation.id).toBe('o1');
    const waiting = car('v1', [
      operation('o1', 'v1', { dependsOn: [{ operationId: 'o2', lagMinutes: 0 }] }),
      operation('o2', 'v1'),
    ]);
    expect(modelOf([waiting]).line?.operation.id).toBe('o2');
  });

  it('of two jobs that run on one car it shows each person the own one (E2)', () => {
    const two = car('v1', [operation('o1', 'v1', { state: 'working' }), operation('o2', 'v1', { state: 'working' })], {
      labour: [work('o1', 'v1', 'wang'), work('o2', 'v1', 'li')],
    });
    expect(modelOf([two], { person: wang }).line?.operation.id).toBe('o1');
    expect(modelOf([two], { person: li }).line?.operation.id).toBe('o2');
  });

  it('follows a choice while it makes sense, and the work again after that', () => {
    const focus = { visitId: 'v1', operationId: 'o2' };
    expect(modelOf([working], { focus }).line?.operation.id).toBe('o2');
    const done = car('v1', [
      operation('o1', 'v1', { state: 'working' }),
      operation('o2', 'v1', { state: 'done', doneAt: at(14) }),
    ]);
    expect(modelOf([done], { focus }).line?.operation.id).toBe('o1');
    expect(modelOf([working], { focus: { visitId: 'gone', operationId: null } }).car?.file.visit.id).toBe('v1');
  });

  it('leaves dropped lines out and numbers the others in the order of work', () => {
    const file = car('v1', [
      operation('o3', 'v1'),
      operation('o1', 'v1', { state: 'dropped', dropReason: 'x' }),
      operation('o2', 'v1'),
    ]);
    expect(modelOf([file]).car?.lines.map((line) => [line.number, line.operation.id])).toEqual([
      [1, 'o2'],
      [2, 'o3'],
    ]);
  });

  it('says what a line waits for (J3), also with nobody signed in, and where else a line is done (E1)', () => {
    const file = car('v1', [
      operation('o1', 'v1', { state: 'done', doneAt: at(14) }),
      operation('o2', 'v1', { dependsOn: [{ operationId: 'o1', lagMinutes: 60 }] }),
      operation('o3', 'v1', {
        plan: { bayId: 'b8', teamId: null, personIds: [], startAt: null, minutes: 60, locked: false },
      }),
    ]);
    const lines = modelOf([file], { person: null }).car?.lines;
    expect(lines?.map((line) => [line.waits?.until ?? null, line.elsewhere])).toEqual([
      [null, null],
      [at(15), null],
      [null, '8'],
    ]);
  });
});

describe('the ground', () => {
  it('says working while anything runs, even in a bay that was just closed (E3)', () => {
    const closed = { ...bay, outOfService: { reason: '举升机故障', since: at(14), expectedBack: null } };
    expect(modelOf([working], { bay: closed }).ground).toBe('working');
    expect(modelOf([held()], { bay: closed }).ground).toBe('closed');
    expect(modelOf([], { bay: closed }).ground).toBe('closed');
  });

  it('says held, waiting, done and idle of the car that stands here, whatever car is looked at', () => {
    const focus = { visitId: 'soon', operationId: null };
    expect(modelOf([held(), coming('soon', 15)], { focus }).ground).toBe('held');
    expect(modelOf([car('v1', [operation('o1', 'v1')])]).ground).toBe('waiting');
    expect(modelOf([car('v1', [operation('o1', 'v1', { state: 'done', doneAt: at(14) })])]).ground).toBe('done');
    expect(modelOf([coming('soon', 15)]).ground).toBe('idle');
  });
});

describe('the buttons', () => {
  it('hold and finish while work runs, start before, resume after a hold (J2)', () => {
    expect(modelOf([working]).actions).toMatchObject({
      begin: { state: 'rest', why: 'running' },
      hold: { state: 'open' },
      finish: { state: 'open', selfCheck: true },
    });
    expect(modelOf([held()]).actions).toMatchObject({
      begin: { state: 'open', type: 'operation.resume' },
      hold: { state: 'rest', why: 'held' },
      finish: { state: 'rest', why: 'held' },
    });
    expect(modelOf([car('v1', [operation('o1', 'v1')])]).actions).toMatchObject({
      begin: { state: 'open', type: 'operation.start' },
      hold: { state: 'rest', why: 'not-started' },
    });
  });

  it('asks to sign in first, whatever the work', () => {
    const { actions } = modelOf([working], { person: null });
    expect(actions.hold).toMatchObject({ state: 'refused', refusal: { code: 'sign-in-first' } });
    expect(actions.finish).toMatchObject({ state: 'refused', refusal: { code: 'sign-in-first' } });
  });

  it('closes start with the rule that stands in its way: dependency, bay, place', () => {
    const code = (model: ReturnType<typeof modelOf>) =>
      model.actions.begin.state === 'refused' ? model.actions.begin.refusal.code : model.actions.begin.state;
    const waiting = car('v1', [
      operation('o1', 'v1', { dependsOn: [{ operationId: 'o2', lagMinutes: 0 }] }),
      operation('o2', 'v1', {
        plan: { bayId: 'b8', teamId: null, personIds: [], startAt: null, minutes: 60, locked: false },
      }),
    ]);
    expect(code(modelOf([waiting]))).toBe('operation-waits');
    expect(code(modelOf([waiting], { focus: { visitId: 'v1', operationId: 'o2' } }))).toBe('operation-elsewhere');
    const closed = { ...bay, outOfService: { reason: '停电', since: at(14), expectedBack: null } };
    expect(code(modelOf([coming('soon', 15)], { bay: closed }))).toBe('bay-out-of-service');
    expect(code(modelOf([held(), coming('soon', 15)], { focus: { visitId: 'soon', operationId: null } }))).toBe(
      'bay-taken',
    );
  });

  it('leaves start open for a person who is busy: the shop asks what becomes of the other job (J6)', () => {
    const busy = car('v2', [operation('o9', 'v2', { state: 'working' })], {
      labour: [work('o9', 'v2', 'wang')],
      stays: [standing('v2', 'b8')],
    });
    const model = modelOf([car('v1', [operation('o1', 'v1')]), busy]);
    expect(model.actions.begin.state).toBe('open');
    expect(model.crew.find((tile) => tile.person.id === 'wang')?.busyWith).toBe('京A8B2Q6');
  });

  it('offers to say that the car has left once nothing runs on it', () => {
    expect(modelOf([working]).actions.leave).toMatchObject({ state: 'rest', why: 'running' });
    expect(modelOf([held()]).actions.leave.state).toBe('open');
    expect(modelOf([coming('soon', 15)]).actions.leave).toMatchObject({ state: 'rest', why: 'no-car' });
  });
});

describe('who', () => {
  const planned = (personIds: string[]) =>
    car('v1', [
      operation('o1', 'v1', {
        plan: { bayId: 'b7', teamId: 't2', personIds, startAt: null, minutes: 60, locked: false },
      }),
    ]);

  it('begins with the planned crew if the person at the screen is in it, else with that person', () => {
    expect(modelOf([planned(['wang', 'zhao'])]).starting).toEqual(['wang', 'zhao']);
    expect(modelOf([planned(['li'])]).starting).toEqual(['wang']);
    expect(modelOf([planned([])]).starting).toEqual(['wang']);
    expect(modelOf([planned(['li'])], { person: null }).starting).toEqual(['li']);
  });

  it('begins with whoever was picked on the screen', () => {
    const choice = { operationId: 'o1', personIds: ['li', 'guest'] };
    const model = modelOf([planned(['wang'])], { choice });
    expect(model.starting).toEqual(['li', 'guest']);
    expect(model.crew.map((tile) => [tile.person.id, tile.state])).toEqual([
      ['wang', 'off'],
      ['li', 'chosen'],
      ['zhao', 'off'],
      ['guest', 'chosen'],
    ]);
  });

  it('resumes with the people who were on it when it was held', () => {
    expect(modelOf([held()], { person: li }).starting).toEqual(['li']);
  });

  it('keeps every name in its place when somebody joins (nothing jumps)', () => {
    const order = (ids: string[]) =>
      modelOf([
        car('v1', [operation('o1', 'v1', { state: 'working' })], { labour: ids.map((id) => work('o1', 'v1', id)) }),
      ]).crew.map((tile) => tile.person.id);
    expect(order(['zhao'])).toEqual(['wang', 'li', 'zhao']);
    expect(order(['wang', 'zhao'])).toEqual(['wang', 'li', 'zhao']);
    expect(order([guest.id, zhao.id])).toEqual(['wang', 'li', 'zhao', 'guest']);
  });
});

describe('time', () => {
  it('counts two people on one job once (J7)', () => {
    const file = car('v1', [operation('o1', 'v1', { state: 'working' })], {
      labour: [work('o1', 'v1', 'wang'), work('o1', 'v1', 'li', { start: at(14, 10) })],
    });
    expect(modelOf([file]).line?.worked).toBe(32);
  });

  it('shows the promise that counts, and how it stands', () => {
    expect(modelOf([working]).car).toMatchObject({ promise: at(16, 30), risk: 'at-risk' });
    expect(modelOf([working], { now: at(16, 31) }).car?.risk).toBe('late');
  });
});

describe('yesterday', () => {
  it('asks only the person whose hours were assumed (J9)', () => {
    const file = car('v1', [operation('o1', 'v1')], {
      labour: [work('o1', 'v1', 'li', { start: at(16), end: at(18), assumed: true })],
    });
    expect(modelOf([file], { person: li, now: at(8, 30, '2026-11-20') }).assumed).toHaveLength(1);
    expect(modelOf([file], { person: wang, now: at(8, 30, '2026-11-20') }).assumed).toHaveLength(0);
  });
});
