import { describe, expect, it } from 'vitest';
import { at, bay, labour, operation, person, shop, team, visitFile } from './board.fixture.ts';
import { type Dragged, dropIntent, resizeIntent } from './intent.model.ts';
import { OPEN_LANE, type Places } from './lane.model.ts';

const places: Places = {
  bays: [bay('b1', { teamId: 't1' }), bay('b2', { teamId: 't2' }), bay('free')],
  teams: [team('t1'), team('t2')],
  people: [person('p1', { teamId: 't1' }), person('p2', { teamId: 't1' }), person('p3', { teamId: 't2' })],
};
const start = at('10:00');

function dragged(
  laneId: string | null,
  plan: Parameters<typeof operation>[2] = {},
  state: 'planned' | 'working' = 'planned',
): Dragged {
  const o = operation('o', { state }, plan);
  return { file: visitFile('v', { operations: [o] }), operation: { ...o, visitId: 'v' }, laneId };
}
const drop = (from: Dragged, laneId: string, by: 'bay' | 'team' | 'person') =>
  dropIntent(from, { laneId, start }, by, places)?.payload;

describe('a drop on the board', () => {
  it('plans work from the pool on the bay, its team and the time', () => {
    expect(drop(dragged(null), 'b1', 'bay')).toMatchObject({
      bayId: 'b1',
      teamId: 't1',
      personIds: [],
      startAt: start,
      minutes: 60,
    });
  });

  it('keeps people who belong to the team of the new bay, and nobody else', () => {
    const from = dragged('b1', { bayId: 'b1', teamId: 't1', personIds: ['p1', 'p3'] });
    expect(drop(from, 'free', 'bay')).toMatchObject({ teamId: 't1', personIds: ['p1', 'p3'] });
    expect(drop(from, 'b2', 'bay')).toMatchObject({ teamId: 't2', personIds: ['p3'] });
  });

  it('keeps the bay only where it fits to the new team', () => {
    expect(drop(dragged('t1', { bayId: 'b1', teamId: 't1' }), 't2', 'team')).toMatchObject({
      bayId: null,
      teamId: 't2',
    });
    expect(drop(dragged('t1', { bayId: 'free', teamId: 't1' }), 't2', 'team')).toMatchObject({
      bayId: 'free',
      teamId: 't2',
    });
  });

  it('hands planned work from one person to another and leaves the mates on it', () => {
    const from = dragged('p1', { teamId: 't1', personIds: ['p1', 'p2'] });
    expect(drop(from, 'p2', 'person')).toMatchObject({ personIds: ['p2'] });
    expect(drop(from, 'p3', 'person')).toMatchObject({ teamId: 't2', personIds: ['p3'] });
    expect(drop(dragged('p1', { teamId: 't1', personIds: ['p1'] }), 'p2', 'person')).toMatchObject({
      personIds: ['p2'],
    });
  });

  it('takes bay, team or people off on the open lane', () => {
    const from = dragged('b1', { bayId: 'b1', teamId: 't1', personIds: ['p1'] });
    expect(drop(from, OPEN_LANE, 'bay')).toMatchObject({ bayId: null, teamId: 't1' });
    expect(drop(from, OPEN_LANE, 'team')).toMatchObject({ bayId: 'b1', teamId: null, personIds: [] });
  });

  it('moves the car when running work goes to another bay (J8), and hands it over on another person', () => {
    expect(dropIntent(dragged('b1', {}, 'working'), { laneId: 'b2', start }, 'bay', places)).toMatchObject({
      type: 'visit.move',
      payload: { visitId: 'v', place: 'bay', bayId: 'b2' },
    });
    expect(dropIntent(dragged('p1', {}, 'working'), { laneId: 'p2', start }, 'person', places)).toMatchObject({
      type: 'operation.crew',
      payload: { personIds: ['p2'] },
    });
    expect(dropIntent(dragged('b1', {}, 'working'), { laneId: 'b1', start }, 'bay', places)).toBeNull();
  });
});

describe('a changed edge', () => {
  it('counts working minutes only: lunch does not make a job longer (E4)', () => {
    const intent = resizeIntent(dragged('b1'), { start: at('11:30'), end: at('13:30') }, shop, start);
    expect(intent.payload).toMatchObject({ startAt: at('11:30'), minutes: 60 });
  });

  it('of running work keeps what was worked and its start', () => {
    const o = operation('o', { state: 'working' }, { startAt: at('09:00') });
    const file = visitFile('v', { operations: [o], labour: [labour('o', at('09:10'), null)] });
    const intent = resizeIntent(
      { file, operation: o, laneId: 'b1' },
      { start: at('09:10'), end: at('10:30') },
      shop,
      start,
    );
    expect(intent.payload).toMatchObject({ startAt: at('09:00'), minutes: 80 });
  });
});
