import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitFile } from '../../shared/domain/model.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

let hub: TestHub;
let people: string[];
let bays: string[];

let count = 0;

const made = async (answer: Promise<CommandAnswer>, key: string) => {
  const done = await answer;
  if (!('ok' in done && done.ok)) throw new Error(JSON.stringify(done));
  return String(done.answer[key]);
};
const newPerson = (name: string) =>
  made(
    hub.command('person.save', {
      id: null,
      name,
      role: 'technician',
      trade: 'mechanical',
      level: 'senior',
      certificates: [],
      teamId: null,
      badge: null,
    }),
    'personId',
  );

beforeAll(async () => {
  hub = await startTestHub();
  const bay = (label: string) =>
    made(hub.command('bay.save', { id: null, label, kind: 'general', position: 99, teamId: null }), 'bayId');
  people = [await newPerson('undo one'), await newPerson('undo two')];
  bays = [await bay('U1'), await bay('U2')];
});
afterAll(() => hub.closeAndRemove());

/** Somebody who has done nothing yet. */
const someone = () => {
  count += 1;
  return newPerson(`undo ${count}`);
};
/** The shop's clock a minute on. */
const later = async () => {
  const { now } = await hub.get<{ now: number }>('/clock');
  const moved = await hub.post('/api/v1/clock', { do: 'set', at: now + 60_000 });
  expect(moved.status).toBe(200);
};

async function car(plate: string) {
  const { now } = await hub.get<{ now: number }>('/clock');
  const answer = await hub.command('visit.takeIn', {
    plate,
    vin: null,
    model: 'car',
    colour: '',
    mileage: null,
    customer: { name: '', phone: '' },
    advisorId: null,
    category: 'repair',
    request: '',
    waits: false,
    promise: { at: now + 5 * 3_600_000, means: 'phone', outsideHours: true },
    operations: [{ standardId: 'R10' }],
  });
  const visitId = String('answer' in answer ? answer.answer.visitId : '');
  const file = await hub.get<VisitFile>(`/visits/${visitId}`);
  return { visitId, operationId: file.operations[0]?.id ?? '', read: () => hub.get<VisitFile>(`/visits/${visitId}`) };
}
const seqOf = (answer: CommandAnswer) => ('seq' in answer ? answer.seq : 0);

describe('J10 undo', () => {
  it('takes back a whole start: state, clocks, and the move into the bay', async () => {
    const one = await car('京A10001');
    const before = await one.read();
    const start = await hub.command('operation.start', {
      operationId: one.operationId,
      bayId: bays[0] ?? '',
      personIds: people,
    });
    expect((await one.read()).labour).toHaveLength(2);
    expect(await hub.command('undo', { seq: seqOf(start), reason: 'wrong car' })).toMatchObject({ ok: true });
    const { visit, operations, labour, stays } = await one.read();
    expect({ visit, operations, labour, stays }).toEqual({
      visit: before.visit,
      operations: before.operations,
      labour: before.labour,
      stays: before.stays,
    });
  });

  it('takes nothing back when something has changed since', async () => {
    const one = await car('京A10002');
    const start = await hub.command('operation.start', {
      operationId: one.operationId,
      bayId: null,
      personIds: [people[0] ?? ''],
    });
    await hub.command('operation.finish', { operationId: one.operationId, selfChecked: true });
    const after = await one.read();
    expect(await hub.command('undo', { seq: seqOf(start), reason: 'late' })).toMatchObject({
      ok: false,
      code: 'undo-changed',
    });
    expect(await one.read()).toMatchObject({ operations: after.operations, labour: after.labour });
  });

  it('puts no car back into a bay that another one has taken (J8)', async () => {
    const [one, two] = [await car('京A10003'), await car('京A10004')];
    await hub.command('visit.move', { visitId: one.visitId, place: 'bay', bayId: bays[1] ?? '' });
    const away = await hub.command('visit.move', { visitId: one.visitId, place: 'parking' });
    await hub.command('visit.move', { visitId: two.visitId, place: 'bay', bayId: bays[1] ?? '' });
    expect(await hub.command('undo', { seq: seqOf(away), reason: 'back' })).toMatchObject({
      ok: false,
      code: 'bay-taken',
    });
  });

  it('puts nobody on two attended jobs (J6)', async () => {
    const [one, two] = [await car('京A10005'), await car('京A10006')];
    const person = people[1] ?? '';
    await hub.command('operation.start', { operationId: one.operationId, bayId: null, personIds: [person] });
    const hold = await hub.command('operation.hold', {
      operationId: one.operationId,
      reason: 'D01',
      expectedEnd: null,
    });
    await hub.command('operation.start', { operationId: two.operationId, bayId: null, personIds: [person] });
    expect(await hub.command('undo', { seq: seqOf(hold), reason: 'back' })).toMatchObject({
      ok: false,
      code: 'person-busy',
    });
  });

  it('asks for a reason, and for something that can be taken back', async () => {
    const one = await car('京A10007');
    const moved = await hub.command('visit.move', { visitId: one.visitId, place: 'road' });
    expect(await hub.command('undo', { seq: seqOf(moved) })).toMatchObject({ ok: false, code: 'reason-missing' });
    expect(await hub.command('undo', { seq: 1, reason: 'x' })).toMatchObject({ ok: false, code: 'undo-nothing' });
    expect(await hub.command('undo', { seq: 10_000_000, reason: 'x' })).toMatchObject({
      ok: false,
      code: 'undo-nothing',
    });
  });

  it('takes back a start together with the hold that freed its people', async () => {
    const [one, two] = [await car('京A10008'), await car('京A10009')];
    const person = await someone();
    await hub.command('operation.start', { operationId: one.operationId, bayId: null, personIds: [person] });
    const before = await one.read();
    const start = await hub.command('operation.start', {
      operationId: two.operationId,
      bayId: null,
      personIds: [person],
      ifBusy: 'hold',
    });
    expect((await one.read()).operations[0]?.state).toBe('held');
    expect(await hub.command('undo', { seq: seqOf(start), reason: 'wrong car' })).toMatchObject({ ok: true });
    expect((await one.read()).labour).toEqual(before.labour);
    expect((await two.read()).labour).toEqual([]);
  });

  it('lets nobody have worked on two cars at once, also when the other work is over (J6)', async () => {
    const [one, two] = [await car('京A10010'), await car('京A10011')];
    const person = await someone();
    await hub.command('operation.start', { operationId: one.operationId, bayId: null, personIds: [person] });
    const hold = await hub.command('operation.hold', {
      operationId: one.operationId,
      reason: 'D01',
      expectedEnd: null,
    });
    await hub.command('operation.start', { operationId: two.operationId, bayId: null, personIds: [person] });
    await later();
    await hub.command('operation.finish', { operationId: two.operationId, selfChecked: true });
    expect(await hub.command('undo', { seq: seqOf(hold), reason: 'back' })).toMatchObject({
      ok: false,
      code: 'undo-changed',
    });
  });

  it('takes back no finish of a car that is ready, settled or gone (Q1, V1, J1)', async () => {
    const one = await car('京A10012');
    const { visitId, operationId } = one;
    await hub.command('operation.start', { operationId, bayId: null, personIds: [await someone()] });
    const finish = await hub.command('operation.finish', { operationId, selfChecked: true });
    const undo = () => hub.command('undo', { seq: seqOf(finish), reason: 'back' });
    await hub.command('visit.edit', { visitId, set: { washWanted: false } });
    await hub.command('check.record', { visitId, operationId, level: 'team', passed: true });
    await hub.command('check.record', { visitId, operationId: null, level: 'final', passed: true });
    await hub.command('visit.ready', { visitId });
    expect(await undo()).toMatchObject({ ok: false, code: 'undo-changed' });
    await hub.command('visit.settle', { visitId });
    expect(await undo()).toMatchObject({ ok: false, code: 'visit-settled' });
    await hub.command('visit.deliver', { visitId });
    const gone = await one.read();
    expect(gone.visit.deliveredAt).not.toBeNull();
    expect(await undo()).toMatchObject({ ok: false, code: 'visit-closed' });
    expect(await one.read()).toMatchObject({ operations: gone.operations, labour: gone.labour });
  });
});
