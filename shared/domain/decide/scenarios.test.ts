import { describe, expect, test } from 'vitest';
import { elapsedMinutes, labourOf, manMinutes } from '../labour.ts';
import { minutesLate } from '../lateness.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { basisPromise, toldPromise } from '../promise.ts';
import { loungeStepOf, stageOf } from '../stage.ts';
import { approve } from '../testing/additions.ts';
import { arrive, operationOf, time, workOff } from '../testing/arrivals.ts';
import { fakeShop, OFFICE } from '../testing/fakeShop.ts';
import { closeShift } from './shift.ts';

const MINUTE = 60_000;

describe('a day in the shop', () => {
  test('E1: an accident car goes through three trades, standing in the yard between them', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A12345', ['R10', 'P02', 'P03', 'R10']);
    const [strip = '', spray = '', bake = '', refit = ''] = operations;
    for (const [operationId, after, lagMinutes] of [
      [spray, strip, 0],
      [bake, spray, 0],
      [refit, bake, 30],
    ] as const) {
      shop.must('operation.edit', { operationId, set: { dependsOn: [{ operationId: after, lagMinutes }] } });
    }
    workOff(shop, strip, 'b1', 'zhang');
    shop.must('visit.move', { visitId, place: 'parking' });
    expect(stageOf(shop.file(visitId))).toBe('arrived');
    expect(loungeStepOf(shop.file(visitId)), 'never back from repair to waiting').toBe('repair');
    workOff(shop, spray, 'booth', 'qi');
    shop.must('operation.start', { operationId: bake, bayId: 'booth', personIds: ['qi'], override: true });
    shop.clock.now += 60 * MINUTE;
    shop.must('operation.finish', { operationId: bake, selfChecked: false });
    expect(shop.give('operation.start', { operationId: refit, bayId: 'b2', personIds: ['zhang'] }).ok).toBe(false);
    shop.clock.now += 30 * MINUTE;
    workOff(shop, refit, 'b2', 'zhang');
    expect(stageOf(shop.file(visitId))).toBe('inspecting');
    expect(shop.file(visitId).stays.map((s) => s.bayId ?? s.place)).toEqual([
      'parking',
      'b1',
      'parking',
      'booth',
      'b2',
    ]);
  });

  test('E2: two on one job, one of them on two cars: elapsed is the union, man-minutes the sum', () => {
    const shop = fakeShop(time('10:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang', 'li'] });
    shop.clock.now += 20 * MINUTE;
    const [diagnosis = ''] = arrive(shop, '京A22222', ['R11']).operations;
    shop.must('operation.start', { operationId: diagnosis, bayId: 'b2', personIds: ['zhang'], ifBusy: 'leave' });
    shop.clock.now += 20 * MINUTE;
    shop.must('operation.finish', { operationId, selfChecked: true });
    const labour = labourOf(shop.file(visitId), operationId);
    expect(elapsedMinutes(labour, shop.clock.now)).toBe(40);
    expect(manMinutes(labour, shop.clock.now)).toBe(60);
    expect(shop.reader.openWork('zhang').map((w) => w.operation.id)).toEqual([diagnosis]);
    expect(operationOf(shop, operationId).plan.personIds, 'who left is no longer planned for it').toEqual(['li']);
  });

  test('E2: a job that runs by itself leaves its technician free for another', () => {
    const shop = fakeShop(time('09:00'));
    const [cleaning = ''] = arrive(shop, '京A11111', ['M11']).operations;
    const [other = ''] = arrive(shop, '京A22222', ['R10']).operations;
    shop.must('operation.start', { operationId: cleaning, bayId: 'b1', personIds: ['li'] });
    shop.clock.now += 29 * MINUTE;
    expect(shop.decide('operation.start', { operationId: other, bayId: 'b2', personIds: ['li'] }).ok, 'attended').toBe(
      false,
    );
    shop.clock.now += MINUTE;
    shop.must('operation.start', { operationId: other, bayId: 'b2', personIds: ['li'] });
    expect(operationOf(shop, cleaning).state).toBe('working');
    expect(shop.reader.openWork('li').map((w) => w.labour.attended)).toEqual([false, true]);
  });

  test('E3: the lift fails mid-job: the bay lists its cars, refuses new work, and moving stops nobody’s clock', () => {
    const shop = fakeShop(time('14:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    const [next = ''] = arrive(shop, '京A22222', ['R10']).operations;
    const [tomorrow = ''] = arrive(shop, '京A33333', ['R10']).operations;
    const planned = { bayId: 'b1', teamId: null, personIds: [] };
    shop.must('operation.plan', { operationId: next, ...planned, startAt: time('16:00') });
    shop.must('operation.plan', { operationId: tomorrow, ...planned, startAt: time('09:00', '2026-11-21') });
    shop.clock.now = time('14:05');
    const { events } = shop.must('bay.close', { bayId: 'b1', reason: '举升机故障', expectedBack: null });
    expect(events[0]?.data?.cars, 'today’s promises at risk').toEqual(['京A11111', '京A22222']);
    expect(shop.give('operation.start', { operationId: next, bayId: 'b1', personIds: ['li'] }).ok).toBe(false);
    shop.must('visit.move', { visitId, place: 'bay', bayId: 'b2' });
    expect(shop.file(visitId).labour.map((l) => [l.start, l.end])).toEqual([[time('14:00'), null]]);
    expect(shop.file(visitId).stays.map((s) => [s.bayId, s.end])).toEqual([
      [null, time('14:00')],
      ['b1', time('14:05')],
      ['b2', null],
    ]);
    expect(operationOf(shop, operations[0] ?? '').plan.bayId, 'the board shows where it is done').toBe('b2');
    expect(operationOf(shop, next).plan.bayId).toBe('b1');
    shop.must('bay.open', { bayId: 'b1' });
    const plan = { teamId: null, personIds: [], startAt: time('14:05') };
    shop.must('operation.plan', { operationId: tomorrow, bayId: 'b1', ...plan });
    const clash = shop.decide('operation.plan', { operationId: tomorrow, bayId: 'b2', ...plan });
    expect(clash).toMatchObject({ refusal: { code: 'plan-overlap', params: { plate: '京A11111' } } });
    shop.must('operation.hold', { operationId: operations[0] ?? '', reason: 'D01', expectedEnd: null });
    shop.must('operation.resume', { operationId: operations[0] ?? '', bayId: 'b2' }, shop.terminal('b2', 'zhang'));
  });

  test('E3: held work goes along with its car; what is planned anew, or for another bay, waits for that', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10', 'R10', 'P02']);
    const [here = '', later = '', paint = ''] = operations;
    for (const operationId of [here, later]) {
      shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'], ifBusy: 'hold' });
    }
    shop.must('operation.hold', { operationId: later, reason: 'D01', expectedEnd: null });
    shop.must('operation.plan', {
      operationId: later,
      bayId: 'b1',
      teamId: null,
      personIds: ['zhang'],
      startAt: time('15:00'),
    });
    shop.must('operation.plan', { operationId: paint, bayId: 'booth', teamId: null, personIds: [], startAt: null });
    shop.clock.now = time('09:05');
    shop.must('visit.move', { visitId, place: 'bay', bayId: 'b2' });
    expect(operations.map((id) => operationOf(shop, id).plan.bayId)).toEqual(['b2', 'b1', 'booth']);
  });

  test('E4: nobody pressed pause: closed at 18:00 as assumed, resumed next morning, confirmed with a reason', () => {
    const shop = fakeShop(time('17:50'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], {
      promise: { at: time('17:00', '2026-11-21'), means: 'phone' },
    });
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('18:00');
    const events = closeShift(time('18:00'), shop.files());
    expect(events.map((e) => e.kind)).toEqual(['labour.assumed']);
    shop.apply(events.flatMap((e) => e.changes));
    expect(operationOf(shop, operationId)).toMatchObject({
      state: 'held',
      hold: { reason: 'D00', since: time('18:00') },
    });
    expect(closeShift(time('18:00'), shop.files()), 'once').toEqual([]);
    shop.clock.now = time('08:40', '2026-11-21');
    shop.must('operation.resume', { operationId, bayId: 'b1', personIds: ['zhang'] });
    expect(elapsedMinutes(shop.file(visitId).labour, shop.clock.now), 'not 14 h 50').toBe(10);
    const labourId = shop.file(visitId).labour[0]?.id ?? '';
    expect(shop.give('labour.confirm', { labourId, end: time('17:55') }).ok, 'a correction needs a reason').toBe(false);
    shop.must('labour.confirm', { labourId, end: time('17:55'), reason: '提前收工' });
    expect(shop.file(visitId).labour[0]).toMatchObject({ end: time('17:55'), assumed: false });
  });

  test.each(['finish', 'hold'] as const)(
    'E7, J9: a %s at 17:55 that arrives after shift end happened at 17:55',
    (step) => {
      const shop = fakeShop(time('17:30'));
      const { visitId, operations } = arrive(shop, '京A11111', ['R10'], {
        promise: { at: time('17:00', '2026-11-21'), means: 'phone' },
      });
      const [operationId = ''] = operations;
      shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang', 'li'] });
      shop.clock.now = time('18:10');
      shop.apply(closeShift(time('18:00'), shop.files()).flatMap((e) => e.changes));
      const pad = shop.terminal('b1', 'zhang');
      const give = (at: number) =>
        step === 'finish'
          ? shop.give('operation.finish', { operationId, selfChecked: true }, pad, at)
          : shop.give('operation.hold', { operationId, reason: 'D02', expectedEnd: null }, pad, at);
      expect(give(time('18:00')), 'at closing time it stood already').toMatchObject({
        refusal: { code: 'operation-state' },
      });
      expect(give(time('17:55')).ok).toBe(true);
      expect(shop.file(visitId).labour.map((l) => [l.end, l.assumed])).toEqual([
        [time('17:55'), false],
        [time('17:55'), false],
      ]);
      const { state, doneAt, hold } = operationOf(shop, operationId);
      expect([state, doneAt ?? hold?.since, hold?.reason]).toEqual(
        step === 'finish' ? ['done', time('17:55'), undefined] : ['held', time('17:55'), 'D02'],
      );
    },
  );

  test('E4: overtime begun after closing goes on', () => {
    const shop = fakeShop(time('18:10'));
    const { operations } = arrive(shop, '京A1', ['R10'], {
      promise: { at: time('17:00', '2026-11-21'), means: 'phone' },
    });
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    expect(closeShift(time('18:00'), shop.files())).toEqual([]);
  });

  test('E5: promised twice, once for a good reason: late by 35 minutes', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('11:30'), means: 'in-person' } });
    shop.clock.now = time('10:10');
    approve(shop, visitId, 'R11', time('12:30'));
    shop.clock.now = time('12:05');
    shop.must('visit.promise', { visitId, at: time('13:15'), means: 'phone', cause: 'workshop' });
    expect(toldPromise(shop.file(visitId))?.at).toBe(time('13:15'));
    expect(minutesLate(basisPromise(shop.file(visitId), DEFAULT_POLICY)?.at ?? 0, time('13:05'))).toBe(35);
  });

  test('E5: an addition confirmed after the promise had passed does not move it (P3)', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('11:30'), means: 'in-person' } });
    shop.clock.now = time('11:31');
    approve(shop, visitId, 'R11', time('12:30'));
    expect(toldPromise(shop.file(visitId))?.at).toBe(time('12:30'));
    expect(basisPromise(shop.file(visitId), DEFAULT_POLICY)?.at).toBe(time('11:30'));
  });

  test('E7: a finish that waited offline keeps its true time, and no clock makes a negative interval', () => {
    const shop = fakeShop(time('10:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const [operationId = ''] = operations;
    shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
    shop.clock.now = time('10:31');
    const late = shop.decide('operation.finish', { operationId, selfChecked: true }, OFFICE, time('09:54'));
    expect(late.ok && late.value.events[0]?.changes[0]).toMatchObject({ set: { end: time('10:00') } });
    shop.must('operation.finish', { operationId, selfChecked: true }, OFFICE, time('10:15'));
    expect(operationOf(shop, operationId).doneAt).toBe(time('10:15'));
    expect(shop.file(visitId).labour.map((l) => [l.start, l.end])).toEqual([[time('10:00'), time('10:15')]]);
  });
});
