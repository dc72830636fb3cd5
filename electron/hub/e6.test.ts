import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { floorMinute } from '../../shared/domain/calendar.ts';
import type { Warning } from '../../shared/domain/model.ontime.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { escalationOf, openWarnings } from '../../shared/domain/warnings.ts';
import { e6Day } from './testing/e6.day.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

/** E6 and its variants through the HTTP API on the demo's shop clock, each to its verdict, its minutes and its cards. */
let hub: TestHub;
let scene: Awaited<ReturnType<typeof e6Day>>;

beforeAll(async () => {
  hub = await startTestHub();
  scene = await e6Day(hub);
});
afterAll(() => hub.closeAndRemove());

const SIGNED = { signer: '王先生', strokes: [[100, 100, 200, 150, 300, 120]] };

/** Settled: by how many minutes late, whose minutes, and both cards of the month. */
async function endsAs(
  car: { visitId: string; advisorId: string; personId: string },
  { minutesLate, ...verdict }: { result: 'late' | 'on-time'; rule: 'V2' | 'V4'; minutesLate: number },
  shares: Record<string, number>,
) {
  const judged = await scene.verdict(car.visitId);
  expect(judged).toMatchObject({ ...verdict, minutesLate });
  expect(judged.shares).toEqual(shares);
  expect(judged.sum, 'V8: they add up to the stay').toBe(judged.stay);
  const late = verdict.result === 'late' ? 1 : 0;
  const { late: list } = await scene.reports();
  expect(list.lines.filter(({ visitId }) => visitId === car.visitId)).toHaveLength(late);
  const { advisor, technicians } = await scene.cards(car.advisorId, [car.personId]);
  for (const card of [advisor, ...technicians])
    expect(card).toMatchObject({ visits: 1, settled: 1, late, points: late, reworked: 0, comebacks: 0 });
  expect(technicians[0]?.hours).toMatchObject({ worked: (shares.work ?? 0) + (shares.overrun ?? 0) });
}

describe('E6: the half-hour warning', () => {
  it('that nobody answers: raised at 15:30, escalated at 15:35 and 15:40, and the car is late by 45 minutes', async () => {
    const car = await scene.begin(1, '京A6E601');
    const warned = await scene.warnedBy(car.visitId, '15:27');
    expect(floorMinute(warned.raisedAt)).toBe(scene.at('15:30'));
    expect(warned).toMatchObject({ source: 'forecast', ownerId: car.advisorId, seenAt: null, answeredAt: null });

    await scene.set('16:20');
    const one = await scene.file(car.visitId);
    expect(openWarnings(one, DEFAULT_POLICY)).toEqual([warned]);
    const level = (minutes: number) => escalationOf(warned, DEFAULT_POLICY, warned.raisedAt + minutes * 60_000);
    expect([level(4), level(5), level(9), level(10)]).toEqual([0, 1, 1, 2]);

    await scene.finish(car, { done: '16:30', ready: '16:40', settled: '16:45' });
    await endsAs(
      car,
      { result: 'late', rule: 'V2', minutesLate: 45 },
      { dispatch: 10, work: 110, inspection: 10, settlement: 5 },
    );
    const after = await scene.file(car.visitId);
    expect(after.warnings, 'never a second one').toMatchObject([{ id: warned.id, answeredAt: null }]);
    expect(openWarnings(after, DEFAULT_POLICY)).toEqual([]);
  });

  it('read and answered with a new time: the bay is told, the customer informed, the basis stays', async () => {
    const car = await scene.begin(2, '京A6E602');
    const { id: warningId } = await scene.warnedBy(car.visitId, '15:27');
    await scene.set('15:33');
    await scene.must('warning.see', { warningId });
    await scene.set('15:34');
    const promise = { at: scene.at('17:00'), means: 'phone', cause: 'workshop' } as const;
    await scene.must('warning.answer', { warningId, outcome: 'promised', note: '客户同意', promise });
    const { warnings, promises } = await scene.file(car.visitId);
    expect(warnings).toMatchObject([
      { seenAt: scene.at('15:33'), answeredAt: scene.at('15:34'), outcome: 'promised', answerNote: '客户同意' },
    ]);
    expect(promises.map(({ at, cause }) => [at, cause])).toEqual([
      [scene.at('16:00'), 'first'],
      [scene.at('17:00'), 'workshop'],
    ]);
    expect(escalationOf(warnings[0] as Warning, DEFAULT_POLICY, scene.at('17:00')), 'answered in time').toBe(0);
    await scene.finish(car, { done: '16:30', ready: '16:40', settled: '16:45' });
    await endsAs(
      car,
      { result: 'late', rule: 'V2', minutesLate: 45 },
      { dispatch: 10, work: 110, inspection: 10, settlement: 5 },
    );
  });

  it('answered with the customer’s own later wish: once it is signed the car is on time (P2)', async () => {
    const car = await scene.begin(3, '京A6E603');
    const { id: warningId } = await scene.warnedBy(car.visitId, '15:27');
    await scene.set('15:35');
    const promise = { at: scene.at('17:00'), means: 'in-person', cause: 'customer', signature: SIGNED } as const;
    await scene.must('warning.answer', { warningId, outcome: 'promised', promise });
    await scene.finish(car, { done: '16:30', ready: '16:40', settled: '16:45' });
    await endsAs(
      car,
      { result: 'on-time', rule: 'V2', minutesLate: 0 },
      { dispatch: 10, work: 110, inspection: 10, settlement: 5 },
    );
  });

  it('the technician’s "can’t make it", with its cause, before the forecast says so: one warning, his', async () => {
    const car = await scene.begin(4, '京A6E604');
    await scene.set('15:00');
    const { operationId, visitId } = car;
    await scene.must('warning.raise', { visitId, operationId, cause: 'D02', note: '缺制动片' });
    await scene.must('operation.hold', { operationId, reason: 'D02', note: '缺制动片', expectedEnd: null });
    await scene.passes('15:28', '15:32');
    expect((await scene.file(visitId)).warnings).toMatchObject([
      { source: 'technician', cause: 'D02', raisedAt: scene.at('15:00'), ownerId: car.advisorId },
    ]);
    await scene.set('15:50');
    await scene.must('operation.resume', { operationId, bayId: car.bayId, personIds: [car.personId] });
    await scene.finish(car, { done: '16:50', ready: '17:00', settled: '17:05' });
    await endsAs(
      car,
      { result: 'late', rule: 'V2', minutesLate: 65 },
      { dispatch: 10, work: 80, parts: 50, inspection: 10, settlement: 5 },
    );
  });
});

describe('E6: when there is no alarm', () => {
  it('none during lunch: what is due still is raised at 13:00, what was made ready meanwhile is not', async () => {
    const late = await scene.begin(5, '京A6E605', { arrives: '11:10', promised: '12:45' });
    const kept = await scene.begin(5, '京A6E606', { arrives: '11:10', promised: '12:45' });
    await scene.passes('12:16', '12:21');
    for (const { visitId } of [late, kept]) expect((await scene.file(visitId)).warnings).toEqual([]);
    await scene.finish(kept, { done: '12:30', ready: '12:40', settled: '12:45' });
    const warned = await scene.warnedBy(late.visitId, '12:57');
    expect(floorMinute(warned.raisedAt)).toBe(scene.at('13:00'));
    await scene.finish(late, { done: '13:10', ready: '13:15', settled: '13:20' });
    expect((await scene.file(kept.visitId)).warnings).toEqual([]);
    await endsAs(
      kept,
      { result: 'on-time', rule: 'V2', minutesLate: 0 },
      { dispatch: 10, work: 70, inspection: 10, settlement: 5 },
    );
    await endsAs(
      late,
      { result: 'late', rule: 'V2', minutesLate: 35 },
      { dispatch: 10, work: 110, inspection: 5, settlement: 5 },
    );
  });

  it('no storm after an outage: what the screens kept comes first, then one each, all at once', async () => {
    const made = await scene.begin(6, '京A6E607');
    const first = await scene.begin(6, '京A6E608');
    const second = await scene.begin(6, '京A6E609');
    const cars = [made, first, second];
    // the hub comes back after an hour: the clock has jumped
    await scene.passes('15:45', '15:46');
    const raised = async () =>
      (await Promise.all(cars.map(({ visitId }) => scene.file(visitId)))).map((f) => f.warnings);
    expect(await raised(), 'not before the screens were heard').toEqual([[], [], []]);
    await scene.finish(made, { done: '15:46', ready: '15:46', settled: '15:46' });
    await scene.passes('15:46', '15:50');
    const [none, ...one] = await raised();
    expect([none?.length, ...one.map(({ length }) => length)]).toEqual([0, 1, 1]);
    expect(one[0]?.[0]?.raisedAt, 'in one transaction').toBe(one[1]?.[0]?.raisedAt);
    await scene.finish(first, { done: '16:30', ready: '16:40', settled: '16:45' });
    await scene.finish(second, { done: '16:46', ready: '16:50', settled: '16:55' });
    await endsAs(made, { result: 'on-time', rule: 'V2', minutesLate: 0 }, { dispatch: 10, work: 66 });
    await endsAs(
      first,
      { result: 'late', rule: 'V2', minutesLate: 45 },
      { dispatch: 10, work: 110, inspection: 10, settlement: 5 },
    );
    await endsAs(
      second,
      { result: 'late', rule: 'V2', minutesLate: 55 },
      { dispatch: 10, work: 120, overrun: 6, inspection: 4, settlement: 5 },
    );
  });
});
