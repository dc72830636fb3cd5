import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elapsedMinutes, labourOf, manMinutes } from '../../shared/domain/labour.ts';
import { planDay } from './testing/planDay.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

/** E2 through the HTTP API on the demo's shop clock: three numbers of one job, and one person with two jobs. */
let hub: TestHub;
let scene: Awaited<ReturnType<typeof planDay>>;

beforeAll(async () => {
  hub = await startTestHub();
  scene = await planDay(hub);
});
afterAll(() => hub.closeAndRemove());

const job = (minutes: number, more: { crew?: number; unattendedMinutes?: number } = {}) => ({
  ...{ standardId: null, name: '拆装发动机', minutes, inspection: ['self' as const], ...more },
});

describe('E2: two people on one job', () => {
  it('elapsed time is the union, man-minutes the sum, billed hours a third number', async () => {
    scene.goTo(1);
    await scene.set('09:00');
    const bayId = await scene.newBay('E21');
    const [first, second] = [await scene.newTechnician('甲二'), await scene.newTechnician('乙二')];
    const { visitId, ids } = await scene.takeIn('京A2E201', scene.at('17:00'), [job(80, { crew: 2 })]);
    const [operationId = ''] = ids;
    await scene.must('operation.start', { operationId, bayId, personIds: [first] });
    await scene.set('09:20');
    await scene.must('operation.crew', { operationId, personIds: [first, second] });
    await scene.set('09:50');
    await scene.must('operation.crew', { operationId, personIds: [second] });
    await scene.set('10:10');
    await scene.must('operation.finish', { operationId, selfChecked: true });

    const file = await scene.file(visitId);
    const labour = labourOf(file, operationId);
    const clocks = labour.map(({ personId, start, end }) => [personId, start, end]);
    expect(clocks.filter(([personId]) => personId === second)).toEqual([
      [second, scene.at('09:20'), scene.at('10:10')],
    ]);
    const now = scene.at('10:10');
    expect({ elapsed: elapsedMinutes(labour, now), man: manMinutes(labour, now) }).toEqual({ elapsed: 70, man: 100 });

    await scene.must('check.record', { visitId, operationId: null, level: 'final', passed: true });
    await scene.must('visit.ready', { visitId });
    await scene.must('visit.settle', { visitId });
    const { technicians } = await scene.cards('', [first, second]);
    expect(technicians.map((card) => card?.hours.worked)).toEqual([50, 50]);
    const sold = technicians.reduce((sum, card) => sum + (card?.hours.sold ?? Number.NaN), 0);
    expect(sold, 'the standard of its crew of two, however long anybody took').toBe(2 * 80);
    const { shares, sum, stay } = await scene.verdict(visitId);
    expect([shares.work, sum], 'the car’s own minutes: by the clock, once').toEqual([70, stay]);
  });
});

describe('E2: one person, two cars', () => {
  it('has one attended and one unattended job; a second attended one is asked about first (J6)', async () => {
    scene.goTo(2);
    await scene.set('09:00');
    const [here, there, third] = [await scene.newBay('E22'), await scene.newBay('E23'), await scene.newBay('E24')];
    const personId = await scene.newTechnician('丙二');
    const promised = scene.at('17:00');
    const charging = await scene.takeIn('京A2E202', promised, [job(60, { unattendedMinutes: 40 })]);
    const other = await scene.takeIn('京A2E203', promised, [job(90)]);
    const more = await scene.takeIn('京A2E204', promised, [job(90)]);
    const [charge = '', attended = '', second = ''] = [charging.ids[0], other.ids[0], more.ids[0]];
    const start = (operationId: string, bayId: string, ifBusy: 'ask' | 'hold' = 'ask') =>
      hub.command('operation.start', { operationId, bayId, personIds: [personId], ifBusy });
    expect(await start(charge, here)).toMatchObject({ ok: true });

    await scene.set('09:19');
    const early = await start(attended, there);
    expect(early, 'its attended part is not over').toMatchObject({ ok: false, code: 'person-busy' });
    await scene.set('09:20');
    expect(await start(attended, there)).toMatchObject({ ok: true });
    const clocks = async (visitId: string) =>
      (await scene.file(visitId)).labour.filter(({ end }) => end === null).map((l) => [l.personId, l.attended]);
    expect(await clocks(charging.visitId), 'charges on by itself').toEqual([[personId, false]]);
    expect(await clocks(other.visitId)).toEqual([[personId, true]]);

    await scene.set('09:30');
    const asked = await start(second, third);
    expect(asked).toMatchObject({ ok: false, code: 'person-busy', rule: 'J6', params: { plate: '京A2E203' } });
    expect(await clocks(more.visitId), 'asking changes nothing').toEqual([]);
    expect(await clocks(other.visitId)).toEqual([[personId, true]]);
    expect(await start(second, third, 'hold')).toMatchObject({ ok: true });
    expect((await scene.operationOf(other.visitId, attended)).state).toBe('held');
    expect((await scene.operationOf(charging.visitId, charge)).state, 'unattended: not asked about').toBe('working');

    await scene.set('10:00');
    await scene.must('operation.finish', { operationId: charge, selfChecked: true });
    const { labour } = await scene.file(charging.visitId);
    expect([
      elapsedMinutes(labour, scene.at('10:00')),
      manMinutes(
        labour.filter((l) => l.attended),
        0,
      ),
    ]).toEqual([60, 20]);
  });
});
