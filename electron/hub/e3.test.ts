import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SuggestionAnswer } from '../../shared/protocol/planning.ts';
import { planDay } from './testing/planDay.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

/** E3 through the HTTP API on the demo's shop clock: a car moves mid-job, a lift fails, and what was promised follows. */
let hub: TestHub;
let scene: Awaited<ReturnType<typeof planDay>>;

beforeAll(async () => {
  hub = await startTestHub();
  scene = await planDay(hub);
});
afterAll(() => hub.closeAndRemove());

const job = (minutes: number) => ({
  ...{ standardId: null, name: '更换减振器', minutes, bayNeed: 'general' as const, inspection: ['self' as const] },
});
type Logged = { events: { kind: string; data: { cars?: string[]; bay?: string } | null }[] };

describe('E3: the car moves mid-job, and a lift fails', () => {
  it('touches no clock, refuses new work, lists the promises at risk, and the suggestion moves the work', async () => {
    const { at, must, set, foretold } = scene;
    await set('13:00');
    const [failing, other] = [await scene.bayOf('E31', 'general'), await scene.bayOf('E32', 'general')];
    const [first, second] = [await scene.newTechnician('甲三'), await scene.newTechnician('乙三')];
    const running = await scene.takeIn('京A3E301', at('17:30'), [job(60)]);
    const planned = await scene.takeIn('京A3E302', at('16:40'), [job(40)], { waits: true });
    const [here = '', next = ''] = [running.ids[0], planned.ids[0]];
    await must('operation.start', { operationId: here, bayId: failing, personIds: [first] });
    const plan = { teamId: null, personIds: [second], startAt: at('14:30') };
    await must('operation.plan', { operationId: next, bayId: failing, ...plan });
    const calm = await foretold(planned.visitId, ({ p50, miss }) => p50 !== null && (miss ?? 1000) < 100);
    expect(calm.p50, 'not before its planned time').toBeGreaterThan(at('14:30'));

    // the lift fails: the car goes on in another bay
    await set('13:20');
    await must('visit.move', { visitId: running.visitId, place: 'bay', bayId: other });
    const moved = await scene.file(running.visitId);
    expect(
      moved.labour.map((l) => [l.personId, l.start, l.end]),
      'one clock, from the start',
    ).toEqual([[first, at('13:00'), null]]);
    expect(moved.stays.filter(({ bayId }) => bayId !== null).map((s) => [s.bayId, s.start, s.end])).toEqual([
      [failing, at('13:00'), at('13:20')],
      [other, at('13:20'), null],
    ]);
    expect(moved.operations[0]).toMatchObject({ state: 'working', plan: { bayId: other } });

    const { head } = await hub.get<{ head: number }>('/events?limit=1');
    await must('bay.close', { bayId: failing, reason: '举升机故障', expectedBack: at('17:00') });
    const { events } = await hub.get<Logged>(`/events?since=${head}`);
    const closed = events.find(({ kind }) => kind === 'bay.closed');
    expect(closed?.data, 'the promises now at risk').toMatchObject({ bay: 'E31', cars: ['京A3E302'] });
    const out = { ok: false, code: 'bay-out-of-service' };
    const start = { operationId: next, bayId: failing, personIds: [second] };
    expect(await hub.command('operation.start', start)).toMatchObject(out);
    const again = { operationId: next, bayId: failing, ...plan, startAt: at('15:00') };
    expect(await hub.command('operation.plan', again)).toMatchObject(out);

    const late = await foretold(planned.visitId, ({ miss }) => (miss ?? 0) > 900);
    expect(late.p10, 'not before the bay is back').toBeGreaterThan(at('17:00'));
    const risk = async () => (await hub.get<{ risk: string }>(`/visits/${planned.visitId}`)).risk;
    expect(await risk(), 'it is not late before 16:40 has passed').toBe('at-risk');

    const response = await hub.post('/api/v1/planner/suggestion', { budgetMs: 2_000 });
    const suggested = (await response.json()) as SuggestionAnswer;
    const move = suggested.moves.find(({ operationId }) => operationId === next);
    expect(move?.changes ?? [], 'its work is moved').toContain('bay');
    expect(move?.bayId).not.toBe(failing);
    expect(move?.startAt).toBeLessThan(at('16:00'));
    expect(suggested.effect.after.cars).toBeLessThan(suggested.effect.before.cars);
    expect(
      suggested.moves.filter(({ operationId }) => operationId === here),
      'F5: begun work stays',
    ).toEqual([]);
    expect((await scene.operationOf(planned.visitId, next)).plan.bayId, 'F6: only words').toBe(failing);

    // taken: an ordinary command, and the promise holds again
    const taken = { operationId: next, bayId: other, teamId: null, personIds: [second], startAt: at('14:45') };
    await must('operation.plan', taken);
    await foretold(planned.visitId, ({ miss, p50 }) => miss !== null && miss < 100 && (p50 ?? Infinity) < at('16:40'));
    expect(await risk()).toBe('on-track');

    await set('14:05');
    await must('operation.finish', { operationId: here, selfChecked: true });
    const { labour } = await scene.file(running.visitId);
    expect(labour.map(({ start: from, end }) => [from, end])).toEqual([[at('13:00'), at('14:05')]]);
  });
});
