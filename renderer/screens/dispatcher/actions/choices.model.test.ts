import { describe, expect, it } from 'vitest';
import type { Operation, VisitFile } from '../../../../shared/domain/model.ts';
import { at, bay, labour, operation, person, visitFile } from '../board/board.fixture.ts';
import { contextOf } from './actions.fixture.ts';
import { bayChoices, beginPayload, operationChoices, visitChoices } from './choices.model.ts';

const people = [person('p1'), person('p2')];
const bays = [bay('b1'), bay('b2')];
const stay = { id: 's', visitId: 'v', place: 'bay', bayId: 'b1', label: '', start: at('08:10'), end: null } as const;

function offered(o: Operation, more: Partial<Omit<VisitFile, 'visit'>> = {}) {
  const file = visitFile('v', { ...more, operations: [o, ...(more.operations ?? [])] });
  const [own] = file.operations;
  return operationChoices(contextOf({ files: [file], bays, people }), file, own ?? o);
}
const actions = (...args: Parameters<typeof offered>) => offered(...args).map(({ action }) => action);

describe('what may become of an operation (J2)', () => {
  it('follows its state', () => {
    const hold = { reason: 'D02', note: '', since: at('09:00'), expectedEnd: null, carFree: false } as const;
    expect(actions(operation('o'))).toEqual(['start', 'plan', 'edit', 'drop']);
    expect(actions(operation('o', {}, { bayId: 'b1', startAt: at('11:00') }))).toEqual([
      'start',
      'replan',
      'lock',
      'unplan',
      'edit',
      'drop',
    ]);
    expect(actions(operation('o', { state: 'working' }, { bayId: 'b1' }))).toEqual([
      'finish',
      'hold',
      'replan',
      'crew',
      'edit',
      'drop',
    ]);
    expect(actions(operation('o', { state: 'held', hold }))).toEqual(['resume', 'plan', 'edit', 'drop']);
    expect(actions(operation('o', { state: 'done', doneAt: at('09:00') }))).toEqual([]);
  });

  it('locks what is dispatched and has not begun, and lets go of what is locked (F5)', () => {
    const plan = { bayId: 'b1', startAt: at('11:00') };
    const locking = (o: Operation) => actions(o).filter((action) => action === 'lock' || action === 'unlock');
    expect(locking(operation('o', {}, plan))).toEqual(['lock']);
    expect(locking(operation('o', {}, { ...plan, locked: true }))).toEqual(['unlock']);
    expect(locking(operation('o', { state: 'working' }, { ...plan, personIds: ['p1'] }))).toEqual([]);
    expect(locking(operation('o'))).toEqual([]);
  });

  it('says why running work cannot be dropped', () => {
    const drop = offered(operation('o', { state: 'working' })).find(({ action }) => action === 'drop');
    expect(drop?.refused?.code).toBe('operation-running');
  });

  it('lets a start through that the dispatcher can still answer for: a busy person, nobody named, a warning', () => {
    const refusedStart = (...args: Parameters<typeof offered>) => offered(...args)[0]?.refused?.code;
    expect(refusedStart(operation('o'))).toBeUndefined();
    const running = { ...operation('other', { state: 'working' }), visitId: 'v' };
    const busy = { operations: [running], labour: [labour('other', at('09:30'), null, 'p1')] };
    expect(refusedStart(operation('o', {}, { personIds: ['p1'] }), busy)).toBeUndefined();
    const waits = operation('o', { dependsOn: [{ operationId: 'first', lagMinutes: 0 }] }, { personIds: ['p1'] });
    expect(refusedStart(waits, { operations: [operation('first')] })).toBeUndefined();
    expect(refusedStart(operation('o', { certificate: 'high-voltage' }, { personIds: ['p1'] }))).toBe(
      'person-certificate',
    );
  });

  it('begins where it is planned, else where the car stands', () => {
    const begin = (o: Operation) => beginPayload(visitFile('v', { operations: [o], stays: [stay] }), o).bayId;
    expect(begin(operation('o', {}, { bayId: 'b2' }))).toBe('b2');
    expect(begin(operation('o'))).toBe('b1');
  });
});

describe('what may be done with a car', () => {
  const choices = (file: VisitFile) => visitChoices(contextOf({ files: [file], bays, people }), file);
  const done = operation('o', { state: 'done', doneAt: at('09:00') });

  it('leads from the last operation over wash and ready to the hand-over', () => {
    const actionsOf = (visit: Partial<VisitFile['visit']>) =>
      choices(visitFile('v', { operations: [done], visit })).flatMap(({ action, refused }) =>
        refused ? [] : [action],
      );
    expect(actionsOf({})).toEqual(['startWash', 'move', 'add', 'promise', 'cancel']);
    expect(actionsOf({ washStartedAt: at('09:10') })).toContain('finishWash');
    expect(actionsOf({ washStartedAt: at('09:10'), washedAt: at('09:20') })).toContain('ready');
    expect(actionsOf({ readyAt: at('09:30') })).toContain('settle');
    expect(actionsOf({ readyAt: at('09:30'), settledAt: at('09:40') })).toEqual(['deliver', 'move']);
    expect(actionsOf({ readyAt: at('09:30'), settledAt: at('09:40'), deliveredAt: at('09:50') })).toEqual([]);
  });

  it('says what is still missing before the car is ready (Q1)', () => {
    const inspected = operation('o', { state: 'done', doneAt: at('09:00'), inspection: ['final'] });
    const ready = choices(visitFile('v', { operations: [inspected] })).find(({ action }) => action === 'ready');
    expect(ready?.refused).toMatchObject({ code: 'checks-missing', params: { check: 'final' } });
  });
});

it('offers to close a bay that is open, and to open one that is closed', () => {
  const out = { reason: 'lift', since: at('09:00'), expectedBack: null };
  const first = (one: ReturnType<typeof bay>) => bayChoices(contextOf({ bays: [one] }), one)[0]?.action;
  expect(first(bay('b1'))).toBe('closeBay');
  expect(first(bay('b1', { outOfService: out }))).toBe('openBay');
});
