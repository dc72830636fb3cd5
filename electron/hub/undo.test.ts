import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitFile } from '../../shared/domain/model.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

let hub: TestHub;
let people: string[];
let bays: string[];

beforeAll(async () => {
  hub = await startTestHub();
  const made = async (answer: Promise<CommandAnswer>, key: string) => {
    const done = await answer;
    if (!('ok' in done && done.ok)) throw new Error(JSON.stringify(done));
    return String(done.answer[key]);
  };
  const person = (name: string) =>
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
  const bay = (label: string) =>
    made(hub.command('bay.save', { id: null, label, kind: 'general', position: 99, teamId: null }), 'bayId');
  people = [await person('undo one'), await person('undo two')];
  bays = [await bay('U1'), await bay('U2')];
});
afterAll(() => hub.closeAndRemove());

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
});
