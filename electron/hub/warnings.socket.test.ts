import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_ZONE } from '../../db/demo/masters.ts';
import { atShopTime, floorMinute, shopDate } from '../../shared/domain/calendar.ts';
import type { Warning } from '../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { basisPromise, toldPromise } from '../../shared/domain/promise.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { escalationOf } from '../../shared/domain/warnings.ts';
import type { DemoOrder, SnapshotPart, Waiting } from '../../shared/protocol/messages.ts';
import type { ViewRow } from '../../shared/views/rows.ts';
import { greet, startTestHub, type TestHub, type TestSocket } from './testing/testHub.ts';

const MINUTE = 60_000;
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.closeAndRemove());

/** A screen admitted for a role, with the rows it was sent, kept up to date. */
async function screenOf(role: DeviceRole, bayId: string | null = null) {
  const door = await hub.connect(null);
  const { code } = (await greet(door, `door-of-${role}`)) as Waiting;
  const token = new Promise<string>((resolve) => door.once('admitted', (message) => resolve(message.token)));
  await hub.command('device.admit', { code, name: role, role, bayId });
  const socket = await hub.connect(await token);
  return { socket, ...watched(socket), ...giver(socket), hello: () => greet(socket, `screen-of-${role}`) };
}

/** The rows of a screen, and a promise of the first state in which they are as asked. */
function watched(socket: TestSocket) {
  const files = new Map<string, VisitFile>();
  const waiting = new Set<() => void>();
  const put = (puts: readonly ViewRow[]) => {
    for (const row of puts) if (row.kind === 'visit') files.set(row.id, row.file);
    for (const look of [...waiting]) look();
  };
  socket.on('snapshot', ({ puts }: SnapshotPart) => put(puts));
  socket.on('delta', ({ puts }) => put(puts));
  return {
    until: (visitId: string, holds: (file: VisitFile) => boolean) =>
      new Promise<VisitFile>((resolve) => {
        const look = () => {
          const file = files.get(visitId);
          if (!file || !holds(file)) return;
          waiting.delete(look);
          resolve(file);
        };
        waiting.add(look);
        look();
      }),
  };
}

function giver(socket: TestSocket) {
  let n = 0;
  return {
    give: (type: string, payload: unknown) => socket.emitWithAck('command', { n: ++n, type, at: null, payload }),
  };
}

const warningOf = (file: VisitFile): Warning => file.warnings[0] as Warning;

test('E6: promised for 16:00, warned of at 15:30, escalated at 15:35 and 15:40, read, answered, and told to the bay', async () => {
  const desk = await hub.connect(hub.hub.localToken('dispatcher'));
  await greet(desk, 'desk-client-1');
  const demo = (order: DemoOrder) => desk.emitWithAck('demo', order);
  const { now } = await hub.get<{ now: number }>('/clock');
  const today = (clock: number) => atShopTime(shopDate(now, SAMPLE_ZONE), clock, SAMPLE_ZONE);
  const { visits } = await hub.get<{ visits: VisitFile[] }>('/visits');
  const advisorId = visits.find(({ visit }) => visit.advisorId !== null)?.visit.advisorId ?? '';
  const { bays } = await hub.get<{ bays: { bay: { id: string; kind: string }; cars: unknown[] }[] }>('/board');
  const bayId =
    bays.find(({ bay, cars }) => bay.kind === 'general' && cars.length === 0)?.bay.id ?? bays[0]?.bay.id ?? '';

  const taken = await hub.command('visit.takeIn', {
    ...{ plate: '京E66666', vin: null, model: '迈腾', colour: '白', mileage: null, advisorId, category: 'repair' },
    ...{ customer: { name: '', phone: '' }, request: '', waits: true },
    promise: { at: today(16 * 60), means: 'in-person' },
    operations: [{ standardId: null, name: '检查', minutes: 300 }],
  });
  if (!('answer' in taken)) throw new Error(JSON.stringify(taken));
  const { visitId } = taken.answer as { visitId: string };
  const { operations } = await hub.get<VisitFile>(`/visits/${visitId}`);
  const planned = { operationId: operations[0]?.id ?? '', bayId, teamId: null, personIds: [], startAt: null };
  expect(await hub.command('operation.plan', planned)).toMatchObject({ ok: true });

  const advisor = await screenOf('advisor');
  const bay = await screenOf('bay', bayId);
  await demo({ do: 'set', at: today(15 * 60 + 27) + 30_000 });
  await demo({ do: 'speed', rate: 20 });
  await advisor.hello();
  await bay.hello();
  const signed = await advisor.socket.emitWithAck('signIn', { personId: advisorId, pin: '1234', badge: null });
  expect(signed).toMatchObject({ ok: true });
  await advisor.hello();

  const warned = warningOf(await advisor.until(visitId, ({ warnings }) => warnings.length > 0));
  await demo({ do: 'pause' });
  expect(floorMinute(warned.raisedAt)).toBe(today(15 * 60 + 30));
  expect(warned).toMatchObject({ source: 'forecast', ownerId: advisorId, seenAt: null, answeredAt: null });
  const escalated = (minutes: number) => escalationOf(warned, DEFAULT_POLICY, warned.raisedAt + minutes * MINUTE);
  expect([escalated(4), escalated(5), escalated(9), escalated(10)]).toEqual([0, 1, 1, 2]);

  await demo({ do: 'advance', minutes: 6 });
  expect(await advisor.give('warning.see', { warningId: warned.id })).toMatchObject({ ok: true });
  const read = warningOf(await bay.until(visitId, (file) => warningOf(file).seenAt !== null));
  expect(read.seenBy).toBe(advisorId);
  const promise = { at: today(17 * 60 + 30), means: 'phone', cause: 'workshop' };
  const answer = { warningId: warned.id, outcome: 'promised', note: '客户很生气', promise };
  expect(await advisor.give('warning.answer', answer)).toMatchObject({ ok: true });

  const atBay = await bay.until(visitId, (file) => warningOf(file).answeredAt !== null);
  expect(warningOf(atBay)).toMatchObject({ outcome: 'promised', answeredBy: advisorId, answerNote: '' });
  expect(toldPromise(atBay)).toMatchObject({ at: promise.at, note: '' });
  expect(basisPromise(atBay, DEFAULT_POLICY)?.at, 'the workshop’s delay moves nothing').toBe(today(16 * 60));
  const kept = warningOf(await hub.get<VisitFile>(`/visits/${visitId}`));
  expect(kept.answerNote).toBe('客户很生气');
  expect(JSON.stringify(atBay)).not.toContain('客户很生气');
  expect(await advisor.give('warning.answer', answer)).toMatchObject({ ok: false, code: 'warning-over' });
});
