import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWorkingMinutes } from '../../shared/domain/calendar.ts';
import { planDay } from './testing/planDay.ts';
import { SAMPLE_HOURS } from './testing/shopDay.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

/** E1 through the HTTP API on the demo's shop clock: an accident car through body shop, paint shop and mechanics. */
let hub: TestHub;
let scene: Awaited<ReturnType<typeof planDay>>;

beforeAll(async () => {
  hub = await startTestHub();
  scene = await planDay(hub);
});
afterAll(() => hub.closeAndRemove());

/** Each waits for the one before it; the part is for the panel. Working minutes by the standard. */
const STEPS = [
  { name: '拆保险杠', minutes: 60, trade: 'body', bayNeed: 'body' },
  { name: '更换翼子板', minutes: 120, trade: 'body', bayNeed: 'body' },
  { name: '喷漆', minutes: 60, trade: 'paint', bayNeed: 'booth' },
  { name: '烤漆', minutes: 60, unattendedMinutes: 50, trade: 'paint', bayNeed: 'booth' },
  { name: '抛光', minutes: 40, trade: 'paint', bayNeed: 'paint-prep' },
  { name: '装复', minutes: 60, trade: 'body', bayNeed: 'body' },
  { name: '四轮定位', minutes: 45, trade: 'mechanical', bayNeed: 'alignment' },
] as const;
const [STRIP, PANEL, SPRAY, BAKE, POLISH, REFIT, ALIGN] = [0, 1, 2, 3, 4, 5, 6] as const;
const COOLS = 30;
/** The chain behind the part by the standard: 110 minutes of the panel, then everything else. */
const BEHIND_THE_PART = 110 + 60 + 60 + 40 + 60 + 45;
/** Durations are drawn around the standard: whoever does all of it in so much of it has left steps out. */
const FASTEST = 0.6;

describe('E1: an accident car through three trades', () => {
  it('each step has its own state, the car parks between them, and the forecast waits for part and chain', async () => {
    const { must, at, set, foretold } = scene;
    scene.goTo(3);
    const lastDay = at('17:00');
    const partComes = at('10:00');
    scene.goTo(1);
    await set('08:30');
    const [body, prep, booth, aligner] = [
      await scene.bayOf('E11', 'body'),
      await scene.bayOf('E12', 'paint-prep'),
      await scene.bayOf('E13', 'booth'),
      await scene.bayOf('E14', 'alignment'),
    ];
    const [smith, painter, mechanic] = [
      await scene.personOf('钣金一', 'body'),
      await scene.personOf('漆工一', 'paint'),
      await scene.personOf('机修一', 'mechanical'),
    ];
    const work = STEPS.map((step) => ({ standardId: null, ...step, inspection: ['self' as const, 'final' as const] }));
    const { visitId, ids } = await scene.takeIn('京A1E101', lastDay, work, { category: 'accident', washWanted: true });
    for (const step of [PANEL, SPRAY, BAKE, POLISH, REFIT, ALIGN]) {
      const dependsOn = [{ operationId: ids[step - 1] ?? '', lagMinutes: step === POLISH ? COOLS : 0 }];
      await must('operation.edit', { operationId: ids[step] ?? '', set: { dependsOn } });
    }
    const states = async () => (await scene.file(visitId)).operations.map(({ state }) => state[0]).join('');
    const stage = async () => (await hub.get<{ stage: string }>(`/visits/${visitId}`)).stage;
    const step = async () => (await scene.loungeRow(visitId))?.step;
    const start = (n: number, bayId: string, personId: string) =>
      hub.command('operation.start', { operationId: ids[n] ?? '', bayId, personIds: [personId] });
    const finish = (n: number) => must('operation.finish', { operationId: ids[n] ?? '', selfChecked: true });
    const park = (label: string) => must('visit.move', { visitId, place: 'parking', label });
    expect(await step()).toBe('received');

    expect(await start(PANEL, body, smith), 'J3').toMatchObject({ ok: false, code: 'operation-waits' });
    expect(await start(STRIP, body, smith)).toMatchObject({ ok: true });
    await set('09:30');
    await finish(STRIP);
    expect(await start(PANEL, body, smith)).toMatchObject({ ok: true });
    await set('09:40');
    await must('operation.hold', {
      operationId: ids[PANEL] ?? '',
      reason: 'D02',
      note: '翼子板',
      expectedEnd: partComes,
    });
    await park('P7');
    expect(await states(), 'done, held, and five planned').toBe('dhppppp');
    expect(await stage()).toBe('held');
    expect(await step(), 'the lounge is told nothing of a hold (L1)').toBe('repair');
    const board = await hub.get<{ bays: { bay: { id: string }; cars: { visitId: string }[] }[] }>('/board');
    expect(board.bays.flatMap(({ cars }) => cars).map((car) => car.visitId)).not.toContain(visitId);

    const chain = addWorkingMinutes(partComes, BEHIND_THE_PART * FASTEST, SAMPLE_HOURS) ?? Number.NaN;
    const first = await foretold(visitId, ({ p10 }) => (p10 ?? 0) > partComes);
    expect(first.trouble).toBeNull();
    expect(first.p10, 'nobody can be faster than part and chain').toBeGreaterThan(chain);

    // the supplier puts it off until the afternoon of the next day
    scene.goTo(4);
    const putOff = at('14:00');
    scene.goTo(1);
    await must('operation.resume', { operationId: ids[PANEL] ?? '', bayId: body, personIds: [smith] });
    await must('operation.hold', { operationId: ids[PANEL] ?? '', reason: 'D02', note: '延期', expectedEnd: putOff });
    await park('P8');
    const second = await foretold(visitId, ({ p10 }) => (p10 ?? 0) > putOff);
    expect(second.p50).toBeGreaterThan(first.p50 ?? Number.NaN);
    expect(second.miss, 'the promise is before it').toBe(1000);

    // it came as it was first said
    scene.goTo(3);
    await set('10:00');
    await must('operation.resume', { operationId: ids[PANEL] ?? '', bayId: body, personIds: [smith] });
    await set('11:00');
    await finish(PANEL);
    await park('P7');
    expect(await stage(), 'nobody has dispatched the rest').toBe('arrived');
    expect(await step(), 'never back from repair to waiting').toBe('repair');
    expect(await start(SPRAY, booth, painter)).toMatchObject({ ok: true });
    await set('12:00');
    await finish(SPRAY);
    expect(await start(BAKE, booth, painter)).toMatchObject({ ok: true });
    await set('13:00');
    await finish(BAKE);
    await park('P7');
    await set('13:29');
    const cooling = await start(POLISH, prep, painter);
    expect(cooling, 'cools on the clock').toMatchObject({ code: 'operation-waits', params: { until: at('13:30') } });
    await set('13:30');
    expect(await start(POLISH, prep, painter)).toMatchObject({ ok: true });
    await set('14:10');
    await finish(POLISH);
    expect(await start(REFIT, body, smith)).toMatchObject({ ok: true });
    expect(await states()).toBe('dddddwp');
    await set('15:10');
    await finish(REFIT);
    expect(await start(ALIGN, aligner, mechanic)).toMatchObject({ ok: true });
    await set('15:55');
    await finish(ALIGN);
    expect([await stage(), await step()]).toEqual(['inspecting', 'inspection']);
    await must('check.record', { visitId, operationId: null, level: 'final', passed: true });
    expect([await stage(), await step()]).toEqual(['washing', 'wash']);
    await must('visit.startWash', { visitId });
    await set('16:15');
    await must('visit.finishWash', { visitId });
    await must('visit.ready', { visitId });
    expect(await step()).toBe('ready');

    const { stays, labour } = await scene.file(visitId);
    const places = stays.map(({ bayId, label, place }) => bayId ?? (label || place));
    expect(places.filter((place) => place !== 'wash')).toEqual([
      ...['parking', body, 'P7', body, 'P8', body, 'P7', booth, 'P7', prep, body, aligner],
    ]);
    expect(new Set(labour.map(({ personId }) => personId))).toEqual(new Set([smith, painter, mechanic]));
    await must('visit.settle', { visitId });
    expect(await scene.verdict(visitId)).toMatchObject({ result: 'on-time' });
  });
});
