import { describe, expect, it } from 'vitest';
import type { VisitFile } from '../../../../shared/domain/model.ts';
import { at, bay, labour, operation, person, promised, shop, team, visitFile } from './board.fixture.ts';
import { type BoardRows, boardOf, operationIdOf } from './board.model.ts';
import { type Grouping, OPEN_LANE } from './lane.model.ts';

const now = at('10:00');
const rows = (files: BoardRows['files']): BoardRows => ({
  shop,
  files,
  bays: [
    bay('b2', { position: 2 }),
    bay('b1', { position: 1, teamId: 't1' }),
    bay('gone', { retired: true, position: 3 }),
  ],
  teams: [team('t1', { position: 1 }), team('t2', { position: 2 })],
  people: [
    person('p2', { teamId: 't2' }),
    person('p1', { teamId: 't1', level: 'junior' }),
    person('p0', { teamId: 't1' }),
    person('sa', { role: 'advisor' }),
  ],
});
const board = (files: BoardRows['files'], grouping: Grouping = 'bay') => boardOf(rows(files), grouping, now, () => '');
const lanes = (files: BoardRows['files'], grouping: Grouping = 'bay') =>
  board(files, grouping).lanes.map((lane) => lane.id);
const placed = (files: BoardRows['files'], grouping: Grouping) =>
  board(files, grouping).items.map((item) => [operationIdOf(item.id), item.laneId]);

describe('lanes', () => {
  it('stand in the order of the shop: bays and teams by position, people by team and level; only technicians', () => {
    expect(lanes([])).toEqual(['b1', 'b2']);
    expect(lanes([], 'team')).toEqual(['t1', 't2']);
    expect(lanes([], 'person')).toEqual(['p0', 'p1', 'p2']);
  });

  it('show a retired bay only while work lies on it', () => {
    const file = visitFile('v', { operations: [operation('o', {}, { bayId: 'gone', startAt: now })] });
    expect(lanes([file])).toEqual(['b1', 'b2', 'gone']);
  });

  it('open a lane at the top for planned work without a place', () => {
    const file = visitFile('v', { operations: [operation('o', {}, { startAt: now })] });
    expect(lanes([file])[0]).toBe(OPEN_LANE);
  });
});

describe('where work lies', () => {
  it('follows the plan, the team of the bay, and everybody who is on it', () => {
    const file = visitFile('v', {
      operations: [operation('o', {}, { bayId: 'b1', startAt: now, personIds: ['p0', 'p2'] })],
    });
    expect(placed([file], 'bay')).toEqual([['o', 'b1']]);
    expect(placed([file], 'team')).toEqual([['o', 't1']]);
    expect(placed([file], 'person')).toEqual([
      ['o', 'p0'],
      ['o', 'p2'],
    ]);
  });

  it('is the bay the car really stands in while it is worked on, whatever was planned (J8)', () => {
    const stay = {
      id: 's',
      visitId: 'v',
      place: 'bay',
      bayId: 'b2',
      label: '',
      start: at('09:00'),
      end: null,
    } as const;
    const file = visitFile('v', {
      operations: [operation('o', { state: 'working' }, { bayId: 'b1' })],
      labour: [labour('o', at('09:30'), null, 'p1')],
      stays: [stay],
    });
    expect(placed([file], 'bay')).toEqual([['o', 'b2']]);
    expect(placed([file], 'person')).toEqual([['o', 'p1']]);
  });

  it('is no bay for held work whose car has left it, until it is planned there anew (J8)', () => {
    const hold = { reason: 'D02', note: '', since: at('09:30'), expectedEnd: null, carFree: false } as const;
    const stay = { id: 's', visitId: 'v', bayId: 'b1', label: '', start: at('09:00') };
    const left = [
      { ...stay, place: 'bay', end: at('09:40') },
      { ...stay, id: 's2', place: 'parking', bayId: null, start: at('09:40'), end: null },
    ] as const;
    const file = (stays: VisitFile['stays'], startAt: number) =>
      visitFile('v', { operations: [operation('o', { state: 'held', hold }, { bayId: 'b1', startAt })], stays });
    expect(placed([file([{ ...stay, place: 'bay', end: null }], at('09:00'))], 'bay')).toEqual([['o', 'b1']]);
    expect(placed([file(left, at('09:00'))], 'bay')).toEqual([['o', OPEN_LANE]]);
    expect(placed([file(left, at('11:00'))], 'bay')).toEqual([['o', 'b1']]);
  });

  it('is no bay for running work whose car was put aside (J8)', () => {
    const stay = { id: 's', visitId: 'v', label: '', start: at('09:30'), end: null } as const;
    const file = (place: Pick<VisitFile['stays'][number], 'place' | 'bayId'>) =>
      visitFile('v', {
        operations: [operation('o', { state: 'working' }, { bayId: 'b1' })],
        labour: [labour('o', at('09:30'), null)],
        stays: [{ ...stay, ...place }],
      });
    expect(placed([file({ place: 'bay', bayId: 'b1' })], 'bay')).toEqual([['o', 'b1']]);
    expect(placed([file({ place: 'parking', bayId: null })], 'bay')).toEqual([['o', OPEN_LANE]]);
  });

  it('stays, for what is done, where the car stood then, though it has moved on', () => {
    const stays = [
      { id: 's1', visitId: 'v', place: 'bay', bayId: 'b2', label: '', start: at('08:30'), end: at('09:40') },
      { id: 's2', visitId: 'v', place: 'bay', bayId: 'b1', label: '', start: at('09:40'), end: null },
    ] as const;
    const done = operation('o', { state: 'done', doneAt: at('09:30') }, { bayId: 'b1' });
    const file = visitFile('v', { operations: [done], labour: [labour('o', at('09:00'), at('09:30'))], stays });
    expect(placed([file], 'bay')).toEqual([['o', 'b2']]);
    expect(board([file]).items[0]).toMatchObject({ locked: true, risk: null });
  });

  it('leaves nothing of a cancelled car on the board, and what was done of a delivered one', () => {
    const done = [operation('o', { state: 'done', doneAt: at('09:30') })];
    const work = { operations: done, labour: [labour('o', at('09:00'), at('09:30'))] };
    expect(board([visitFile('v', { ...work, visit: { cancelledAt: now } })]).items).toHaveLength(0);
    expect(board([visitFile('v', { ...work, visit: { deliveredAt: now } })]).items).toHaveLength(1);
  });
});

describe('the pool', () => {
  it('holds work without a time, by what is due first, cars without a promise last', () => {
    const waiting = (id: string, promise?: number) =>
      visitFile(id, { operations: [operation(`${id}o`)], promises: promise === undefined ? [] : [promised(promise)] });
    const { pool } = board([waiting('late', at('17:00')), waiting('never'), waiting('soon', at('11:00'))]);
    expect(pool.map((entry) => entry.car.id)).toEqual(['soon', 'late', 'never']);
  });

  it('holds only what is not on the board yet, and a car for which no work was written down', () => {
    const mixed = visitFile('v', {
      operations: [
        operation('b', { position: 2 }),
        operation('a', { position: 1 }),
        operation('x', {}, { startAt: now }),
      ],
    });
    const { pool } = board([mixed, visitFile('bare'), visitFile('ready', { visit: { readyAt: now } })]);
    expect(pool.map((entry) => [entry.car.id, entry.operations.map((o) => o.id)])).toEqual([
      ['bare', []],
      ['v', ['a', 'b']],
    ]);
  });
});

it('marks a promise once, where the last work of the car lies', () => {
  const file = visitFile('v', {
    operations: [
      operation('a', {}, { bayId: 'b1', startAt: at('10:00') }),
      operation('b', {}, { bayId: 'b2', startAt: at('11:00') }),
    ],
    promises: [promised(at('16:00'))],
  });
  expect(board([file]).marks).toMatchObject([{ laneId: 'b2', visitId: 'v', at: at('16:00') }]);
});
