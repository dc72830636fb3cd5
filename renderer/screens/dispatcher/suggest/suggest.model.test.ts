import { describe, expect, it } from 'vitest';
import type { Move } from '../../../../shared/domain/planning/suggestion.ts';
import { COMMANDS } from '../../../../shared/protocol/commands.ts';
import { at, bay, hours, operation, person, visitFile } from '../board/board.fixture.ts';
import { proposalsOf } from './proposals.model.ts';
import { answersOf, gainOf, longerThan, moveState, takenTogether, takingOf } from './suggest.model.ts';

const move: Move = {
  ...{ operationId: 'o', visitId: 'v', bayId: 'b1', personIds: ['p1'], startAt: at('11:30') },
  from: { bayId: 'b1', teamId: null, personIds: [], startAt: null, minutes: 60 },
  ...{ changes: ['start'], moved: true, effect: null },
};
const effect = (cars: [number, number], minutes: [number, number]) => ({
  before: { cars: cars[0], minutes: minutes[0] },
  after: { cars: cars[1], minutes: minutes[1] },
});

describe('a suggested move', () => {
  it('is open until its work has begun, is over, locked, gone or planned that way', () => {
    expect(moveState(move, undefined, operation('o'))).toBe('open');
    expect(moveState(move, undefined, operation('o', { state: 'held' }))).toBe('open');
    for (const state of ['working', 'done', 'dropped'] as const)
      expect(moveState(move, undefined, operation('o', { state }))).toBe('gone');
    expect(moveState(move, undefined, operation('o', {}, { bayId: 'b1', locked: true }))).toBe('gone');
    const so = { bayId: 'b1', personIds: ['p1'], startAt: at('11:30') };
    expect(moveState(move, undefined, operation('o', {}, so))).toBe('gone');
    expect(moveState(move, undefined, operation('o', {}, { ...so, personIds: ['p2'] }))).toBe('open');
    expect(moveState(move, undefined, undefined)).toBe('gone');
  });

  it('is taken as long as it is planned that way, and refused until it is gone', () => {
    const so = operation('o', {}, { bayId: 'b1', personIds: ['p1'], startAt: at('11:30') });
    const taken = { of: 'taken', seq: 4, count: 1 } as const;
    expect(moveState(move, taken, so)).toBe('taken');
    expect(moveState(move, taken, operation('o')), 'somebody took it back').toBe('open');
    expect(moveState(move, { of: 'refused', why: 'no' }, operation('o'))).toBe('refused');
    expect(moveState(move, { of: 'refused', why: 'no' }, so)).toBe('gone');
  });

  it('is taken with what it was planned like, as the hub’s schema has it (F6)', () => {
    expect(COMMANDS['suggestion.take'].parse(takingOf([move]))).toEqual({
      moves: [{ operationId: 'o', bayId: 'b1', personIds: ['p1'], startAt: at('11:30'), from: move.from }],
    });
  });

  it('is taken back alone if it was taken alone, else with all of them', () => {
    const taken = (seq: number, count: number) => ({ taken: { of: 'taken', seq, count } as const });
    expect(takenTogether([taken(4, 1), { taken: null }])).toBeNull();
    expect(takenTogether([taken(4, 1), taken(9, 2), taken(9, 2)])).toEqual({ seq: 9, count: 2 });
  });

  it('lies on the lanes of its grouping, over closing time too', () => {
    const file = visitFile('v', { operations: [operation('o', { minutes: 60 })] });
    const [job = operation('o')] = file.operations;
    const crew = [person('p1'), person('p2')];
    const around = {
      ...{ places: { bays: [bay('b1')], teams: [], people: crew }, hours, label: () => 'car' },
      shop: { person: (id: string) => crew.find((one) => one.id === id), team: () => undefined },
    };
    const of = (grouping: 'bay' | 'person', personIds = ['p1', 'p2']) =>
      proposalsOf([{ move: { ...move, personIds }, file, operation: job }], { ...around, grouping });
    expect(of('bay')).toMatchObject([{ laneId: 'b1', start: at('11:30'), end: at('13:30'), itemId: 'o@b1' }]);
    expect(of('person').map(({ laneId }) => laneId)).toEqual(['p1', 'p2']);
  });
});

describe('what a suggestion brings', () => {
  it('is told in cars, else in minutes, better counted up', () => {
    expect(gainOf(effect([5, 2], [100, 300]))).toEqual({ of: 'cars', n: 3 });
    expect(gainOf(effect([1, 2], [0, 10]))).toEqual({ of: 'cars', n: -1 });
    expect(gainOf(effect([2, 2], [90, 55]))).toEqual({ of: 'minutes', n: 35 });
    expect(gainOf(effect([0, 0], [0, 0]))).toEqual({ of: 'nothing' });
  });

  it('is looked for longer up to ten seconds', () => {
    expect([1_000, 5_000, 10_000].map(longerThan)).toEqual([5_000, 10_000, 10_000]);
  });
});

it('tells of every move that was not taken, in commands that the hub accepts (F7)', () => {
  expect(answersOf([], '')).toEqual([]);
  expect(answersOf([move], 'why')).toEqual([
    {
      moves: [{ operationId: 'o', bayId: 'b1', personIds: ['p1'], startAt: at('11:30'), taken: false, reason: 'why' }],
    },
  ]);
  const many = answersOf(
    Array.from({ length: 801 }, () => move),
    '',
  );
  expect(many.map(({ moves }) => moves.length)).toEqual([400, 400, 1]);
});
