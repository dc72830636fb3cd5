import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Device } from '../../shared/domain/model.screens.ts';
import type { VisitFile } from '../../shared/domain/model.ts';
import { currentStay } from '../../shared/domain/stage.ts';
import type { Waiting } from '../../shared/protocol/messages.ts';
import type { AdviceList } from '../../shared/views/advice.list.ts';
import { jpegOf, segment } from './photos/jpeg.fixture.ts';
import { greet, startTestHub, type TestHub } from './testing/testHub.ts';

let hub: TestHub;
let file: VisitFile;
let bayId: string;
let otherBay: string;

beforeAll(async () => {
  hub = await startTestHub();
  const { visits } = await hub.get<{ visits: (VisitFile & { stage: string })[] }>('/visits');
  const inWork = visits.filter((one) => one.stage === 'working' && currentStay(one)?.bayId);
  file = inWork.find(({ additions }) => additions.length === 0) as VisitFile;
  bayId = currentStay(file)?.bayId ?? '';
  const bays = (await hub.get<{ bays: { bay: { id: string } }[] }>('/board')).bays.map(({ bay }) => bay.id);
  otherBay = bays.find((id) => id !== bayId && file.operations.every(({ plan }) => plan.bayId !== id)) ?? '';
});
afterAll(() => hub.closeAndRemove());

/** A screen that was let in; its token. */
async function screen(role: Device['role'], at: string | null = null): Promise<string> {
  const door = await hub.connect(null);
  const { code } = (await greet(door, `door-${role}-${at}`)) as Waiting;
  const token = new Promise<string>((resolve) => door.once('admitted', (message) => resolve(message.token)));
  await hub.command('device.admit', { code, name: `${role} ${at}`, role, bayId: at });
  return token;
}

const put = (id: string, body: Uint8Array<ArrayBuffer>, token?: string | null) =>
  hub.request(`/api/v1/photos/${id}`, { method: 'PUT', body, ...(token === undefined ? {} : { token }) });
const seen = (id: string, token?: string | null) =>
  hub.request(`/api/v1/photos/${id}`, token === undefined ? {} : { token });
const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const idOf = (letter: string) => letter.repeat(24);

describe('photos', () => {
  const secret = segment(0xe1, [...new TextEncoder().encode('Exif: taken at home')]);

  it('come back as they were sent, without what the camera wrote into them', async () => {
    expect((await put(idOf('a'), jpegOf(secret))).status).toBe(200);
    const back = await seen(idOf('a'));
    expect(back.headers.get('content-type')).toBe('image/jpeg');
    expect(back.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await bytes(back)).toEqual(jpegOf([]));
  });

  it('are never overwritten: sending again is sending once', async () => {
    const first = jpegOf(segment(0xe0, [1]));
    const sends = [first, jpegOf(segment(0xe0, [2])), jpegOf(segment(0xe0, [3]))].map((one) => put(idOf('b'), one));
    expect((await Promise.all(sends)).map(({ status }) => status)).toEqual([200, 200, 200]);
    const kept = await bytes(await seen(idOf('b')));
    expect((await put(idOf('b'), jpegOf(segment(0xe0, [4])))).status).toBe(200);
    expect(await bytes(await seen(idOf('b')))).toEqual(kept);
  });

  it.each([
    ['something else than a JPEG', idOf('c'), new TextEncoder().encode('<svg onload="x">'), 400],
    ['a name that leads elsewhere', '..%2F..%2Fshop.db', jpegOf([]), 400],
    ['a name in capitals', 'A'.repeat(24), jpegOf([]), 400],
  ])('refuse %s', async (_what, id, body, status) => {
    expect((await put(id, Uint8Array.from(body))).status).toBe(status);
    expect((await seen(id)).status).toBe(404);
  });

  it('are sent and seen by those whose business they are (S9)', async () => {
    const [bay, other, desk, wall] = [
      await screen('bay', bayId),
      await screen('bay', otherBay),
      await screen('advisor'),
      await screen('wall'),
    ];
    expect((await put(idOf('d'), jpegOf([]), null)).status).toBe(401);
    expect((await put(idOf('d'), jpegOf([]), wall)).status).toBe(403);
    expect((await put(idOf('d'), jpegOf([]), bay)).status).toBe(200);
    expect((await seen(idOf('d'), bay)).status, 'no car has it yet').toBe(404);
    const report = { visitId: file.visit.id, source: 'workshop', finds: ['tyres'] } as const;
    await hub.command('addition.report', { ...report, finds: ['tyres'], photoIds: [idOf('d')] });
    const statuses = [bay, desk, other, wall, null].map(async (token) => (await seen(idOf('d'), token)).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404, 401]);
  });
});

describe('an addition over the API', () => {
  it('is refused in words, nothing changed, until it is right; then it is work and a promise', async () => {
    const { id: visitId } = file.visit;
    const now = async () => hub.get<VisitFile>(`/visits/${visitId}`);
    const reported = await hub.command('addition.report', { visitId, source: 'customer', note: '顺便换雨刮' });
    const additionId = 'answer' in reported ? String(reported.answer.additionId) : '';
    const price = { additionId, operation: { standardId: 'R01' } };
    expect(await hub.command('addition.price', { ...price, amountFen: -1 })).toMatchObject({ code: 'amount-negative' });
    await hub.command('addition.price', { ...price, amountFen: 59_800 });
    const answer = { visitId, answers: [{ additionId, approved: true }], means: 'in-person' } as const;
    const signed = (strokes: number[][]) => ({
      ...answer,
      answers: [...answer.answers],
      signature: { signer: '李', strokes },
    });
    expect(await hub.command('addition.answer', signed([]))).toMatchObject({ code: 'signature-empty' });
    const before = await now();
    expect(await hub.command('addition.answer', signed([[1, 2, 30, 40]]))).toMatchObject({ ok: true });
    const after = await now();
    expect(after.operations.length).toBe(before.operations.length + 1);
    expect(after.additions.find(({ id }) => id === additionId)?.answer?.signatureId).toEqual(expect.any(String));
  });

  it('reported by mistake is taken back like any tap, until somebody made a price of it (J10)', async () => {
    const { id: visitId } = file.visit;
    const report = () => hub.command('addition.report', { visitId, source: 'workshop', finds: ['bulbs'] });
    const additions = async () => (await hub.get<VisitFile>(`/visits/${visitId}`)).additions.length;
    const before = await additions();
    const first = await report();
    if (!('ok' in first && first.ok)) throw new Error('not reported');
    expect(await additions()).toBe(before + 1);
    expect(await hub.command('undo', { seq: first.seq, reason: '看错车' })).toMatchObject({ ok: true });
    expect(await additions()).toBe(before);
    const second = await report();
    if (!('ok' in second && second.ok)) throw new Error('not reported');
    const additionId = String(second.answer.additionId);
    await hub.command('addition.price', { additionId, operation: { standardId: 'R08' }, amountFen: 100 });
    expect(await hub.command('undo', { seq: second.seq, reason: '看错车' })).toMatchObject({ code: 'undo-changed' });
    expect(await additions()).toBe(before + 1);
  });

  it('declined is advice for the desks: of this car, and by the plate of one that comes in', async () => {
    const { id: visitId, vehicleId, plate } = file.visit;
    const reported = await hub.command('addition.report', { visitId, source: 'workshop', finds: ['belts'] });
    const additionId = 'answer' in reported ? String(reported.answer.additionId) : '';
    await hub.command('addition.price', { additionId, operation: { standardId: 'R10' }, amountFen: 180_000 });
    await hub.command('addition.answer', { visitId, answers: [{ additionId, approved: false }], means: 'phone' });
    const desk = hub.hub.localToken('advisor');
    const told = async (path: string, token = desk) =>
      (await (await hub.request(`/api/v1${path}`, { token })).json()) as AdviceList;
    const expected = { advice: [{ visitId, addition: { id: additionId, offer: { amountFen: 180_000 } } }] };
    expect(await told(`/vehicles/${vehicleId}/advice`)).toMatchObject(expected);
    expect(await told(`/advice?plate=${encodeURIComponent(plate)}`)).toMatchObject(expected);
    expect(await told('/advice?plate=')).toEqual({ advice: [] });
    expect((await hub.request('/api/v1/advice', { token: await screen('bay', bayId) })).status).toBe(401);
  });
});

// the last one: the hub hangs up on whoever sends so much
it('a photo of more than a megabyte is too large', async () => {
  expect((await put(idOf('e'), new Uint8Array(1024 * 1024 + 1))).status).toBe(413);
});
