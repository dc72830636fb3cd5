import { describe, expect, it } from 'vitest';
import type { Move } from '../../../../shared/domain/planning/suggestion.ts';
import { contextOf } from '../actions/actions.fixture.ts';
import { at, bay, hours, operation, person, visitFile } from '../board/board.fixture.ts';
import { proposalsOf } from './proposals.model.ts';
import { answersOf, gainOf, longerThan, moveState, planOfMove, postponed } from './suggest.model.ts';

const move: Move = {
  ...{ operationId: 'o', visitId: 'v', bayId: 'b1', personIds: ['p1'], startAt: at('11:30') },
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

  it('stays taken although it is planned that way, and refused until it is gone', () => {
    const so = operation('o', {}, { bayId: 'b1', personIds: ['p1'], startAt: at('11:30') });
    expect(moveState(move, { of: 'taken', seq: 4 }, so)).toBe('taken');
    expect(moveState(move, { of: 'refused', why: 'no' }, operation('o'))).toBe('refused');
    expect(moveState(move, { of: 'refused', why: 'no' }, so)).toBe('gone');
  });

  it('is taken by an ordinary command that the rules allow (F6)', () => {
    const file = visitFile('v', { operations: [operation('o', {}, { teamId: 'old' })] });
    const people = [person('p1', { teamId: 't1' })];
    const team = { id: 't1', name: 't1', trade: 'mechanical', leaderId: null, position: 0, retired: false } as const;
    const { shop } = contextOf({ files: [file], bays: [bay('b1')], people, teams: [team] });
    const who = (id: string) => shop.person(id);
    const named = planOfMove(move, file.operations[0] ?? operation('o'), who);
    expect(named).toMatchObject({ bayId: 'b1', teamId: 't1', personIds: ['p1'], startAt: at('11:30') });
    const open = planOfMove({ ...move, personIds: [] }, file.operations[0] ?? operation('o'), who);
    expect(open).toMatchObject({ teamId: 'old', personIds: [] });
  });

  it('is put off by minutes where that is all it takes, and never by more', () => {
    const plan = planOfMove(move, operation('o'), () => undefined);
    const clash = (until?: number) => ({
      code: 'plan-overlap' as const,
      ...(until !== undefined && { params: { until } }),
    });
    expect(postponed(plan, clash(at('11:34') + 1), move.startAt)?.startAt).toBe(at('11:35'));
    expect(postponed(plan, clash(at('11:46')), move.startAt)).toBeNull();
    expect(postponed(plan, clash(at('11:20')), move.startAt)).toBeNull();
    expect(postponed(plan, clash(), move.startAt)).toBeNull();
    const out = { code: 'bay-out-of-service' as const, params: { until: at('11:35') } };
    expect(postponed(plan, out, move.startAt)).toBeNull();
  });

  it('lies on the lanes of its grouping, over closing time too', () => {
    const file = visitFile('v', { operations: [operation('o', { minutes: 60 })] });
    const [job = operation('o')] = file.operations;
    const crew = [person('p1'), person('p2')];
    const around = {
      ...{ places: { bays: [bay('b1')], teams: [], people: crew }, hours, label: () => 'car' },
      person: (id: string) => crew.find((one) => one.id === id),
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
    expect([1_000, 5_000, 10_000].map(longerThan)).toEqual([5_000, 10_000, null]);
  });
});

it('tells of every move whether it was taken, in commands that the hub accepts (F7)', () => {
  expect(answersOf([], true)).toEqual([]);
  expect(answersOf([move], false, 'why')).toEqual([
    {
      moves: [{ operationId: 'o', bayId: 'b1', personIds: ['p1'], startAt: at('11:30'), taken: false, reason: 'why' }],
    },
  ]);
  const many = answersOf(
    Array.from({ length: 801 }, () => move),
    true,
  );
  expect(many.map(({ moves }) => moves.length)).toEqual([400, 400, 1]);
});
