import { beforeEach, describe, expect, test } from 'vitest';
import { seedSampleShop } from '../../db/demo/sampleShop.ts';
import { type Db, openDatabase } from '../../db/open.ts';
import { floorMinute } from '../../shared/domain/calendar.ts';
import type { Device } from '../../shared/domain/model.screens.ts';
import type { VisitFile } from '../../shared/domain/model.ts';
import { basisPromise } from '../../shared/domain/promise.ts';
import type { ScreenState } from '../../shared/protocol/messages.ts';
import { createCore } from './core.ts';
import { silentLog } from './log.ts';
import { createWarningWatch } from './warnings.ts';

const MINUTE = 60_000;
const PROGRAM = { deviceId: null, deviceRole: 'program', bayId: null, person: null } as const;

let db: Db;
let now = 0;
let n = 0;

beforeEach(() => {
  ({ db } = openDatabase(':memory:'));
  now = seedSampleShop({ db, date: '2026-11-21', pinHash: 'salt:key' });
});

/** A hub on the database; called again, it is the same hub after a restart. */
function started() {
  const clock = { now: () => now, reading: () => ({ now, rate: 1, playing: false }) };
  const core = createCore({ db, clock, log: silentLog });
  const watch = createWarningWatch(core);
  const files = () => core.visits.openIds().flatMap((id) => core.visits.file(id) ?? []);
  return {
    core,
    files,
    byForecast: () => files().flatMap(({ warnings }) => warnings.filter(({ source }) => source === 'forecast')),
    /** The shop's time passes as in life, with a look every few seconds. */
    pass(until: number) {
      for (; now < until; now += 10_000) watch.look();
      watch.look();
    },
    look: watch.look,
    /** A car promised in so many minutes that will take two hours. */
    arrives(minutes: number): string {
      n += 1;
      const payload = {
        ...{ plate: `京B${String(10_000 + n)}`, vin: null, model: '迈腾', colour: '白', mileage: null },
        ...{ customer: { name: '', phone: '' }, advisorId: null, category: 'repair', request: '', waits: false },
        promise: { at: floorMinute(now) + minutes * MINUTE, means: 'phone', outsideHours: true },
        operations: [{ standardId: null, name: '检查', minutes: 120 }],
      };
      const source = { clientId: 'test', ownerId: 'test', actor: PROGRAM };
      const answer = core.bus.run(source, { n: core.lastN('test') + 1, type: 'visit.takeIn', at: null, payload });
      if (!('answer' in answer)) throw new Error(JSON.stringify(answer));
      return String((answer.answer as { visitId: string }).visitId);
    },
  };
}

type Hub = ReturnType<typeof started>;
const warningsOf = ({ files }: Hub, visitId: string) =>
  files().find(({ visit }) => visit.id === visitId)?.warnings ?? [];

test('P5: a warning is raised in its minute, once', () => {
  const hub = started();
  const visitId = hub.arrives(60);
  const start = floorMinute(now);
  hub.pass(start + 30 * MINUTE - 10_000);
  expect(warningsOf(hub, visitId)).toEqual([]);
  hub.pass(start + 45 * MINUTE);
  expect(warningsOf(hub, visitId).map(({ raisedAt }) => floorMinute(raisedAt))).toEqual([start + 30 * MINUTE]);
});

test('E6: none in lunch; what is due still is raised when work goes on', () => {
  const hub = started();
  const noon = hub.core.dayStart() + 12 * 60 * MINUTE;
  now = noon - 5 * MINUTE;
  hub.pass(noon - MINUTE);
  const visitId = hub.arrives(75);
  hub.pass(noon + 60 * MINUTE - 10_000);
  expect(warningsOf(hub, visitId)).toEqual([]);
  hub.pass(noon + 62 * MINUTE);
  expect(warningsOf(hub, visitId).map(({ raisedAt }) => raisedAt)).toEqual([noon + 60 * MINUTE]);
});

describe('E6: no storm after an outage', () => {
  test('a hub that starts with a dozen cars due waits for what the screens kept, then raises the rest in one delta', () => {
    const before = started();
    before.pass(now + 3 * MINUTE);
    const cars = Array.from({ length: 12 }, () => before.arrives(55));
    const known = before.byForecast().length;
    now += 30 * MINUTE;
    const hub = started();
    const back = now;
    const batches: number[] = [];
    const { recordOwn } = hub.core.bus;
    hub.core.bus.recordOwn = (actor, drafts, at) => {
      if (drafts.length > 0) batches.push(drafts.length);
      return recordOwn(actor, drafts, at);
    };
    hub.pass(back + 2 * MINUTE - 10_000);
    expect(hub.byForecast()).toHaveLength(known);
    const [saved = ''] = cars;
    hub.core.bus.recordOwn(PROGRAM, [
      { kind: 'visit.ready', visitId: saved, changes: [{ table: 'visit', id: saved, set: { readyAt: now } }] },
    ]);
    batches.length = 0;
    hub.pass(back + 10 * MINUTE);
    expect(cars.map((id) => warningsOf(hub, id).length)).toEqual([0, ...Array<number>(11).fill(1)]);
    expect(batches[0]).toBeGreaterThanOrEqual(11);
    const again = started();
    again.pass(now + 5 * MINUTE);
    expect(cars.flatMap((id) => warningsOf(again, id))).toHaveLength(11);
  });

  test('a clock that jumps, forward or back, is a gap too', () => {
    const hub = started();
    hub.pass(now + 3 * MINUTE);
    const visitId = hub.arrives(60);
    now += 40 * MINUTE;
    hub.look();
    hub.pass(now + MINUTE);
    expect(warningsOf(hub, visitId)).toEqual([]);
    hub.pass(now + 2 * MINUTE);
    expect(warningsOf(hub, visitId)).toHaveLength(1);
    const known = hub.byForecast().length;
    const second = hub.arrives(20);
    now -= 5 * MINUTE;
    hub.pass(now + MINUTE);
    expect(hub.byForecast()).toHaveLength(known);
    hub.pass(now + 2 * MINUTE);
    expect(warningsOf(hub, second)).toHaveLength(1);
  });

  test('while most bays have just lost the network nothing is raised; a single dark screen stops nobody', () => {
    const hub = started();
    const { core } = hub;
    const bays = core.reader.bays().slice(0, 3);
    const devices = bays.map(
      ({ id }): Device => ({
        ...{ id: `pad-${id}`, name: id, role: 'bay', bayId: id, personId: null },
        ...{ local: false, admittedAt: now, revoked: false },
      }),
    );
    core.bus.recordOwn(
      PROGRAM,
      devices.map((insert) => ({ kind: 'device.admitted', changes: [{ table: 'device', insert }] })),
    );
    const state = (): ScreenState => 'live';
    const here = { address: '', version: '', state, refresh() {}, drop() {}, identify() {} };
    for (const { id } of devices) core.screens.add({ ...here, socketId: id, deviceId: id });
    hub.pass(now + 3 * MINUTE);
    const [first, second, third] = devices.map(({ id }) => id);
    core.screens.remove(first ?? '');
    const visitId = hub.arrives(30);
    hub.pass(now + MINUTE);
    expect(warningsOf(hub, visitId), 'one screen is dark').toHaveLength(1);
    core.screens.remove(second ?? '');
    const cutOff = hub.arrives(29);
    hub.pass(now + 5 * MINUTE);
    expect(warningsOf(hub, cutOff)).toEqual([]);
    for (const id of [first ?? '', second ?? '']) core.screens.add({ ...here, socketId: id, deviceId: id });
    hub.pass(now + MINUTE);
    expect(warningsOf(hub, cutOff), 'they are sending').toEqual([]);
    hub.pass(now + 3 * MINUTE);
    expect(warningsOf(hub, cutOff)).toHaveLength(1);
    expect(third).toBeTruthy();
  });
});

test('nobody is warned of a promise that holds', () => {
  const hub = started();
  hub.pass(now + 30 * MINUTE);
  const { policy } = hub.core.reader.shop();
  const raised = hub.files().flatMap((file) => file.warnings.map((warning) => ({ file, warning })));
  const late = ({ file, warning }: { file: VisitFile; warning: VisitFile['warnings'][number] }) =>
    warning.forecastAt === null ||
    floorMinute(warning.forecastAt) > floorMinute(basisPromise(file, policy)?.at ?? Number.POSITIVE_INFINITY);
  expect(raised.every(late)).toBe(true);
});
