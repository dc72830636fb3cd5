import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOpen, shopDate, workingMinutesBetween } from '../../shared/domain/calendar.ts';
import type { VisitForecast } from '../../shared/domain/model.planning.ts';
import type { Operation, Shop } from '../../shared/domain/model.ts';
import { carryOvers } from '../../shared/domain/morning.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { planDay } from './testing/planDay.ts';
import { SAMPLE_HOURS } from './testing/shopDay.ts';
import { signedIn } from './testing/signedIn.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

/** E4 through the HTTP API on the demo's shop clock: nobody pressed pause, and the shop closed. */
let hub: TestHub;
let scene: Awaited<ReturnType<typeof planDay>>;

beforeAll(async () => {
  hub = await startTestHub();
  scene = await planDay(hub);
});
afterAll(() => hub.closeAndRemove());

const MINUTE = 60_000;
const ZONE = SAMPLE_HOURS.timeZone;
const JOB = { standardId: null, name: '更换离合器', minutes: 120, inspection: ['self' as const, 'final' as const] };
type Board = { bays: { bay: { id: string }; cars: { visitId: string }[]; operations: Operation[] }[] };

describe('E4: overnight, nobody pressed pause', () => {
  it('closes the work as assumed, forecasts in working minutes, and promises on the customer’s clock', async () => {
    const { at, must, set, foretold } = scene;
    scene.goTo(2);
    const [opens, promised, morning] = [at('08:00'), at('11:40'), scene.today()];
    scene.goTo(1);
    await set('16:50');
    const bayId = await scene.newBay('E41');
    const personId = await scene.newTechnician('甲四');
    await must('person.setPin', { personId, pin: '1234' });
    const { visitId, ids } = await scene.takeIn('京A4E401', promised, [JOB]);
    const [operationId = ''] = ids;
    await set('17:00');
    await must('operation.start', { operationId, bayId, personIds: [personId] });

    const isTomorrow = ({ p50 }: VisitForecast) => p50 !== null && shopDate(p50, ZONE) === morning;
    const evening = await foretold(visitId, isTomorrow);
    const p50 = evening.p50 ?? Number.NaN;
    expect(isOpen(p50 - 1, SAMPLE_HOURS), 'settled in opening hours').toBe(true);
    const needed = workingMinutesBetween(at('17:00'), p50, SAMPLE_HOURS);
    expect(needed, 'two hours’ work, inspection and settlement in working minutes').toBeGreaterThan(100);
    expect(needed).toBeLessThan(240);
    expect((p50 - at('17:00')) / MINUTE, 'on the clock the night lies between').toBeGreaterThan(14 * 60 + needed - 1);
    expect(evening.p10, 'nothing is done by night').toBeGreaterThan(opens);
    expect(evening.promiseAt, 'as it was told').toBe(promised);

    // it is on tomorrow's board today: its bay is taken until the work is done there
    const other = await scene.takeIn('京A4E402', at('17:55'), [JOB]);
    const early = { operationId: other.ids[0] ?? '', bayId, teamId: null, personIds: [], startAt: opens };
    const clash = await hub.command('operation.plan', early);
    expect(clash).toMatchObject({ ok: false, code: 'plan-overlap', params: { plate: '京A4E401' } });
    expect(await hub.command('operation.plan', { ...early, startAt: opens + 90 * MINUTE })).toMatchObject({ ok: true });

    // nobody presses anything: the shop closes at 18:00
    await set('18:30');
    const labour = async () => (await scene.file(visitId)).labour;
    await expect.poll(labour, { timeout: 10_000 }).toMatchObject([{ end: at('18:00'), assumed: true }]);
    expect(await scene.operationOf(visitId, operationId)).toMatchObject({
      ...{ state: 'held', hold: { reason: 'D00', since: at('18:00') } },
    });

    // next morning it is on the board, in its bay, and among the carry-overs
    scene.goTo(2);
    await set('08:10');
    const { bays } = await hub.get<Board>('/board');
    const lane = bays.find(({ bay }) => bay.id === bayId);
    expect(lane?.cars.map((car) => car.visitId)).toEqual([visitId]);
    expect(lane?.operations.map(({ id }) => id)).toContain(operationId);
    const shop = { hours: SAMPLE_HOURS, policy: DEFAULT_POLICY } as Shop;
    const [carried] = carryOvers([await scene.file(visitId)], shop, at('08:10'));
    expect(carried?.promise?.at).toBe(promised);

    const terminal = await signedIn(hub, 'bay', personId, bayId);
    const [assumed] = await labour();
    scene.goTo(1);
    const said = { labourId: assumed?.id ?? '', end: at('17:50'), reason: '' };
    expect(await terminal.give('labour.confirm', said), 'another time needs a reason').toMatchObject({ ok: false });
    const confirmed = await terminal.give('labour.confirm', { ...said, reason: '17:50 停的' });
    expect(confirmed).toMatchObject({ ok: true });
    expect(await labour()).toMatchObject([{ end: at('17:50'), assumed: false }]);

    scene.goTo(2);
    await set('08:30');
    await must('operation.resume', { operationId, bayId, personIds: [personId] });
    // 70 of 120 minutes are left, then inspection and settlement: ten minutes more than was thought the evening before
    const today = await foretold(visitId, (forecast) => (forecast.p50 ?? 0) > at('09:50'));
    expect(today.p90).toBeLessThan(promised);
    await set('09:40');
    await must('operation.finish', { operationId, selfChecked: true });
    await must('check.record', { visitId, operationId: null, level: 'final', passed: true });
    await must('visit.ready', { visitId });
    // the promise stands on the clock: lunch, in which nobody works, makes the car late like any other time
    await set('12:15');
    await must('visit.settle', { visitId });
    expect(await scene.verdict(visitId)).toMatchObject({ result: 'late', minutesLate: 35 });
    const { sum, stay, shares } = await scene.verdict(visitId);
    expect(sum).toBe(stay);
    expect(shares.closed, 'the night is nobody’s').toBe(14 * 60);
    expect(shares.work).toBe(120);
  });
});
