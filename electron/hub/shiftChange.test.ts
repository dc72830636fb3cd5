import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, atShopTime, shopDate } from '../../shared/domain/calendar.ts';
import type { Bay, Operation, Person, VisitFile } from '../../shared/domain/model.ts';
import { leftJobs } from '../../shared/domain/shiftChange.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import type { AttendanceList, CorrectionList } from '../../shared/views/shift.lists.ts';
import { signedIn } from './testing/signedIn.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

const ZONE = 'Asia/Shanghai';
const NOTE = '右前已装好，差打力矩';

let hub: TestHub;
/** The day after the sample's: nobody has come yet. */
let day: string;
let people: readonly Person[];

beforeAll(async () => {
  hub = await startTestHub();
  const { now } = await hub.get<{ now: number }>('/clock');
  day = addDays(shopDate(now, ZONE), 1);
  people = await everybody();
});
afterAll(() => hub.closeAndRemove());

const at = (clock: string, date = day) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return atShopTime(date, hours * 60 + minutes, ZONE);
};
const setClock = async (to: number) => {
  expect((await hub.post('/api/v1/clock', { do: 'pause' })).status).toBe(200);
  expect((await hub.post('/api/v1/clock', { do: 'set', at: to })).status).toBe(200);
};
const done = async (answer: Promise<CommandAnswer>) => {
  const got = await answer;
  if (!('ok' in got && got.ok)) throw new Error(JSON.stringify(got));
  return got.answer as Readonly<Record<string, string>>;
};
const file = (visitId: string) => hub.get<VisitFile>(`/visits/${visitId}`);
const operationOf = async (visitId: string) => (await file(visitId)).operations[0] as Operation;
const attendance = async (personId: string) =>
  (await hub.get<AttendanceList>('/lists/attendance')).lines.filter((line) => line.personId === personId);
const corrections = async () => (await hub.get<CorrectionList>('/lists/corrections')).lines;

async function everybody(): Promise<Person[]> {
  type Logged = { events: { changes: { t: string; ins?: Person }[] }[] };
  const { events } = await hub.get<Logged>('/events?limit=300');
  return events.flatMap(({ changes }) => changes.flatMap(({ t, ins }) => (t === 'person' && ins ? [ins] : [])));
}
const who = (name: string) => people.find((person) => person.name === name)?.id ?? '';

/** What somebody who is signed in on a screen gives commands with. */
const screen = async (role: 'bay' | 'dispatcher', name: string, bayId: string | null = null) =>
  (await signedIn(hub, role, who(name), bayId)).give;

async function newBay(label: string): Promise<string> {
  const { bayId } = await done(
    hub.command('bay.save', { id: null, label, kind: 'general' as Bay['kind'], position: 90, teamId: null }),
  );
  return bayId ?? '';
}

/** A car with an hour's work that somebody begins. */
async function car(plate: string, bayId: string, personIds: string[], ifBusy: 'ask' | 'hold' = 'ask') {
  const { visitId = '' } = await done(
    hub.command('visit.takeIn', {
      ...{ plate, vin: null, model: '轩逸', colour: '白', mileage: null, customer: { name: '王先生', phone: '' } },
      ...{ advisorId: null, category: 'repair', request: '异响', waits: false, washWanted: false },
      promise: { at: at('17:00', addDays(day, 1)), means: 'in-person' },
      operations: [{ standardId: null, name: '检查底盘', minutes: 60, level: 'intermediate', inspection: ['self'] }],
    }),
  );
  const { id: operationId } = await operationOf(visitId);
  await done(hub.command('operation.start', { operationId, bayId, personIds, ifBusy }));
  return { visitId, operationId };
}

describe('E8 over the API: a technician leaves with two cars open', () => {
  const bays: string[] = [];
  const cars: Awaited<ReturnType<typeof car>>[] = [];

  it('whoever signs in at a bay is in the shop, once', async () => {
    await setClock(at('08:05'));
    const running = async () =>
      (await hub.get<{ operations: Operation[] }>('/operations')).operations.filter(({ state }) => state === 'working');
    await expect.poll(running, { timeout: 10_000, message: 'yesterday is over (J9)' }).toEqual([]);
    for (const label of ['E8-1', 'E8-2']) bays.push(await newBay(label));
    await screen('bay', '李志强', bays[0] ?? '');
    await setClock(at('08:20'));
    await screen('bay', '李志强', bays[1] ?? '');
    expect(await attendance(who('李志强'))).toMatchObject([{ day, start: at('08:05'), end: null }]);
  });

  it('the clocks close with the reason, and the note stands on the cars', async () => {
    cars.push(await car('京AE8001', bays[0] ?? '', [who('李志强')]));
    await setClock(at('08:40'));
    cars.push(await car('京AE8002', bays[1] ?? '', [who('李志强')], 'hold'));
    await setClock(at('09:00'));
    const pad = await screen('bay', '李志强', bays[1] ?? '');
    await done(pad('shift.leave', { personId: who('李志强'), reason: '调休', note: NOTE }));
    const files = await Promise.all(cars.map(({ visitId }) => file(visitId)));
    expect(files.flatMap(({ labour }) => labour.map(({ start, end }) => [start, end]))).toEqual([
      [at('08:20'), at('08:40')],
      [at('08:40'), at('09:00')],
    ]);
    expect(files[1]?.operations[0]).toMatchObject({ state: 'held', hold: { reason: 'D12', note: `调休 · ${NOTE}` } });
    expect(await attendance(who('李志强'))).toMatchObject([{ end: at('09:00'), assumed: false, note: NOTE }]);
    const hours = { timeZone: ZONE, week: [], breaks: [], exceptions: [] };
    expect(leftJobs(files, at('09:00'), hours).map(({ personIds }) => personIds)).toEqual([
      [who('李志强')],
      [who('李志强')],
    ]);
    const events = JSON.stringify(await hub.get(`/visits/${cars[1]?.visitId}/events`));
    expect(events).toContain(NOTE);
  });

  it('one is taken over, skills asked again; the other goes to the leader', async () => {
    const [first, second] = cars;
    const resume = (operationId: string, bayId: string, name: string) =>
      hub.command('operation.resume', { operationId, bayId, personIds: [who(name)] });
    expect(await resume(first?.operationId ?? '', bays[0] ?? '', '赵小军')).toMatchObject({
      code: 'person-unqualified',
    });
    await done(resume(first?.operationId ?? '', bays[0] ?? '', '陈立新'));
    await done(resume(second?.operationId ?? '', bays[1] ?? '', '王建国'));
    const left = await Promise.all(cars.map(({ visitId }) => operationOf(visitId)));
    expect(left.map(({ state, plan }) => [state, plan.personIds])).toEqual([
      ['working', [who('陈立新')]],
      ['working', [who('王建国')]],
    ]);
  });

  it('nobody clocks out a colleague with his own badge', async () => {
    const pad = await screen('bay', '孙浩', bays[0] ?? '');
    expect(await pad('shift.leave', { personId: who('陈立新'), reason: '下班' })).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
  });

  it('forgotten until closing: assumed, and put right by its owner the next morning', async () => {
    const pad = await screen('bay', '陈立新', bays[0] ?? '');
    await setClock(at('18:30'));
    await expect
      .poll(async () => (await attendance(who('陈立新'))).map(({ end, assumed }) => [end, assumed]), {
        timeout: 10_000,
      })
      .toEqual([[at('18:00'), true]]);
    const { labour } = await file(cars[0]?.visitId ?? '');
    const forgotten = labour.find(({ assumed }) => assumed);
    expect(forgotten).toMatchObject({ personId: who('陈立新'), end: at('18:00') });
    await setClock(at('08:10', addDays(day, 1)));
    await done(pad('labour.confirm', { labourId: forgotten?.id ?? '', end: at('17:20'), reason: '17:20 停的' }));
    expect((await file(cars[0]?.visitId ?? '')).labour.at(-1)).toMatchObject({ end: at('17:20'), assumed: false });
  });

  it('a correction on the next day needs a second person, and both values stay', async () => {
    const { visitId = '' } = cars[0] ?? {};
    const labourId = (await file(visitId)).labour.find(({ personId }) => personId === who('李志强'))?.id ?? '';
    const asked = { target: 'labour', labourId, field: 'end', after: at('08:35') } as const;
    const controller = await screen('dispatcher', '高明');
    expect(await controller('correction.ask', { ...asked, reason: ' ' })).toMatchObject({ code: 'reason-missing' });
    const { correctionId = '' } = await done(controller('correction.ask', { ...asked, reason: '监控显示 08:35 离开' }));
    expect((await file(visitId)).labour[0]?.end, 'nothing changed yet').toBe(at('08:40'));
    expect(await corrections()).toMatchObject([
      { visitId, personId: who('李志强'), correction: { id: correctionId, before: at('08:40'), after: at('08:35') } },
    ]);
    expect(await controller('correction.decide', { correctionId, granted: true })).toMatchObject({
      code: 'correction-own',
    });
    const manager = await screen('dispatcher', '范总');
    await done(manager('correction.decide', { correctionId, granted: true }));
    const { labour, corrections: rows } = await file(visitId);
    expect(labour[0]?.end).toBe(at('08:35'));
    expect(rows).toMatchObject([{ granted: true, askedBy: who('高明'), decidedBy: who('范总'), before: at('08:40') }]);
    expect(await corrections()).toEqual([]);
    const events = JSON.stringify(await hub.get(`/visits/${visitId}/events`));
    for (const kind of ['correction.asked', 'correction.granted']) expect(events).toContain(kind);
  });

  it('a correction on the day itself is done at once', async () => {
    const today = addDays(day, 1);
    const { visitId } = await car('京AE8003', await newBay('E8-3'), [who('李志强')]);
    await setClock(at('08:15', today));
    const controller = await screen('dispatcher', '高明');
    const after = at('08:02', today);
    const asked = { target: 'visit', visitId, field: 'arrivedAt', after, reason: '门岗登记 08:02' } as const;
    await done(controller('correction.ask', asked));
    expect(await file(visitId)).toMatchObject({
      visit: { arrivedAt: after },
      corrections: [{ before: at('08:10', today), granted: true }],
    });
  });
});
