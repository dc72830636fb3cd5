import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsSince } from '../../../db/events.repo.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import type { ReplayReport } from '../../../shared/protocol/reports.floor.ts';
import { openSampleCore, type SampleCore } from '../testing/sampleCore.ts';
import { createFilesAt } from './replay.read.ts';
import { createReports } from './reports.ts';

const MINUTE = 60_000;
const STEPS = 30;
const ZONE = 'Asia/Shanghai';
const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

let sample: SampleCore;
beforeAll(() => {
  sample = openSampleCore();
}, 60_000);
afterAll(() => sample.close());

const openNow = (): VisitFile[] =>
  sample.core.visits
    .openIds()
    .flatMap((id) => sample.core.visits.file(id) ?? [])
    .sort((a, b) => a.visit.arrivedAt - b.visit.arrivedAt || (a.visit.id < b.visit.id ? -1 : 1));
const byId = (files: readonly VisitFile[]) => new Map(files.map((file) => [file.visit.id, file]));

/** One tap on some car after another, each a few minutes after the one before. */
function tap(step: number): void {
  sample.clock.set(sample.clock.now() + (1 + (step % 3)) * MINUTE);
  const files = openNow();
  const file = files[(step * 7) % files.length];
  const running = file?.operations.find(({ state }) => state === 'working');
  const held = file?.operations.find(({ state }) => state === 'held');
  const { id: visitId = '' } = file?.visit ?? {};
  if (step % 5 === 0) {
    const forecast = { madeAt: sample.clock.now(), p10: null, p50: null, p90: null, few: true, trouble: null };
    const set = { forecast: { ...forecast, promiseAt: null, miss: null } };
    sample.core.bus.recordOwn(HUB, [
      { kind: 'forecast.made', data: {}, changes: [{ table: 'visit', id: visitId, set }] },
    ]);
  } else if (running && step % 2 === 0) {
    sample.give('operation.hold', { operationId: running.id, reason: 'D09', expectedEnd: null });
  } else if (running) sample.give('operation.finish', { operationId: running.id, selfChecked: true });
  else if (held) sample.give('operation.drop', { operationId: held.id, reason: '客户取消' });
  else sample.give('visit.cancel', { visitId, reason: '客户取消' });
  if (step % 4 === 3) sample.give('undo', { seq: sample.core.head(), reason: '点错了' });
}

describe('the board as it stood', () => {
  it('is the present one at the head, and at every instant what the rows were then', () => {
    const filesAt = createFilesAt(sample.db);
    const head = sample.core.head();
    const shots: { at: number; files: ReadonlyMap<string, VisitFile> }[] = [];
    for (let step = 0; step < STEPS; step++) {
      tap(step);
      shots.push({ at: sample.clock.now(), files: byId(openNow()) });
      sample.clock.set(sample.clock.now() + MINUTE);
    }
    expect(byId(filesAt(sample.clock.now(), ZONE))).toEqual(byId(openNow()));
    const before = shots[0]?.files.size ?? 0;
    expect(byId(openNow()).size).toBeLessThan(before);
    for (const { at, files } of shots) {
      const then = byId(filesAt(at, ZONE));
      // far quicker than toEqual, which says more
      if (!isDeepStrictEqual(then, files)) expect(then).toEqual(files);
    }
    const kinds = new Set(eventsSince(sample.db, head, 1_000).map(({ kind }) => kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['operation.held', 'operation.finished', 'undone', 'forecast.made']),
    );
  }, 60_000);

  it('knows nothing of what was recorded a moment later, though it had happened', () => {
    const replay = (at: number) =>
      createReports(sample.db).replay({ at }, { now: at, scope: { of: 'all' } }) as ReplayReport;
    const alone = openNow().find(
      ({ operations }) => operations.filter(({ state }) => state === 'working').length === 1,
    );
    const running = alone?.operations.find(({ state }) => state === 'working');
    const before = sample.clock.now();
    sample.clock.set(before + 5 * MINUTE);
    sample.give('operation.hold', { operationId: running?.id ?? '', reason: 'D09', expectedEnd: null });
    const after = sample.clock.now();
    const at = (instant: number) => replay(instant).cars.find(({ visitId }) => visitId === running?.visitId);
    expect(at(before)?.reason).toBeNull();
    expect(at(after)).toMatchObject({ stage: 'held', reason: 'D09', personIds: [] });
    const { learned, marks } = replay(before);
    expect(learned.at(-1)).toMatchObject({ kind: 'operation.held', visitId: running?.visitId });
    expect(marks).toContain(Math.floor(after / MINUTE) * MINUTE);
    expect(replay(after).learned).toEqual([]);
  });

  it('is empty before there was a shop', () => {
    expect(createFilesAt(sample.db)(0, ZONE)).toEqual([]);
  });
});
