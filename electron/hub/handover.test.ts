import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, atShopTime, shopDate } from '../../shared/domain/calendar.ts';
import type { Shop, VisitFile } from '../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { judge, verdictOf } from '../../shared/domain/verdict/verdict.ts';
import type { PayloadInput } from '../../shared/protocol/commands.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import type { ScorecardReport } from '../../shared/protocol/reports.month.ts';
import type { NotCollectedList, SignatureSeen, SpotCheckList, ToSignList } from '../../shared/views/handover.lists.ts';
import { SAMPLE_HOURS } from './testing/shopDay.ts';
import { signedIn } from './testing/signedIn.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

const ZONE = 'Asia/Shanghai';
const SIGNED = { signer: '王先生', strokes: [[100, 200, 180, 120, 260, 240]] };
const LINES = [
  { kind: 'labour', name: '路试及异响排查', quantity: 1, amountFen: 11_700, costFen: 4_446 },
  { kind: 'parts', name: '全合成机油（升）', quantity: 4.5, amountFen: 35_100 },
] as const;

let hub: TestHub;
/** The day after the sample's, in whose evening nobody comes. */
let day: string;

beforeAll(async () => {
  hub = await startTestHub();
  const { now } = await hub.get<{ now: number }>('/clock');
  day = addDays(shopDate(now, ZONE), 1);
});
afterAll(() => hub.closeAndRemove());

const at = (clock: string, date = day) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return atShopTime(date, hours * 60 + minutes, ZONE);
};
const setClock = async (to: number) => {
  expect((await hub.post('/api/v1/clock', { do: 'set', at: to })).status).toBe(200);
  expect((await hub.post('/api/v1/clock', { do: 'pause' })).status).toBe(200);
};
const answerOf = async (answer: Promise<CommandAnswer>, key: string) => {
  const done = await answer;
  if (!('ok' in done && done.ok)) throw new Error(JSON.stringify(done));
  return String(done.answer[key]);
};
const file = (visitId: string) => hub.get<VisitFile>(`/visits/${visitId}`);
const verdict = async (visitId: string, policy = DEFAULT_POLICY) =>
  judge(await file(visitId), policy, (await hub.get<{ now: number }>('/clock')).now);

/** A car promised for 17:00 and made ready now. */
async function readyCar(plate: string): Promise<string> {
  const visitId = await answerOf(
    hub.command('visit.takeIn', {
      plate,
      vin: null,
      model: '轩逸',
      colour: '白',
      mileage: null,
      customer: { name: '王先生', phone: '138-0000-0000' },
      advisorId: null,
      category: 'repair',
      request: '异响',
      waits: false,
      washWanted: false,
      promise: { at: at('17:00'), means: 'in-person' },
      operations: [{ standardId: null, name: '检查异响', minutes: 30, bayNeed: 'road' }],
    }),
    'visitId',
  );
  const [operation] = (await file(visitId)).operations;
  const operationId = operation?.id ?? '';
  const personId = await answerOf(
    hub.command('person.save', {
      ...{ id: null, name: `试车员 ${plate}`, role: 'technician', trade: 'mechanical', level: 'senior' },
      ...{ certificates: [], teamId: null, badge: null },
    } as PayloadInput<'person.save'>),
    'personId',
  );
  await answerOf(hub.command('operation.start', { operationId, bayId: null, personIds: [personId] }), '');
  await answerOf(hub.command('operation.finish', { operationId, selfChecked: true }), '');
  await answerOf(hub.command('check.record', { visitId, operationId: null, level: 'final', passed: true }), '');
  await answerOf(hub.command('visit.ready', { visitId }), '');
  return visitId;
}

const excuse = (visitId: string, more: Partial<PayloadInput<'excuse.record'>> = {}) =>
  answerOf(
    hub.command('excuse.record', { visitId, reason: 'D22', note: '客户第二天上午才来取车', ...more }),
    'excuseId',
  );
/** The scorecard's line of whoever worked on a car. */
const cardOf = async (visitId: string) => {
  const { labour, visit } = await file(visitId);
  const month = shopDate(visit.settledAt ?? 0, ZONE).slice(0, 7);
  const { technicians } = await hub.get<ScorecardReport>(`/reports/scorecard?month=${month}`);
  return technicians.find(({ id }) => id === labour[0]?.personId);
};
const toSign = async () => (await hub.get<ToSignList>('/lists/to-sign')).lines;
const spotCheck = async () => (await hub.get<SpotCheckList>('/lists/spot-check')).lines;

describe('E10 over the API, on the shop’s clock: ready 16:40, promised 17:00, collected 10:10 the next day', () => {
  const cars: Record<'signed' | 'unsigned' | 'insurer', string> = { signed: '', unsigned: '', insurer: '' };

  it('three cars wait for their customers, each with its own age', async () => {
    await setClock(at('16:40'));
    for (const [i, key] of (['signed', 'unsigned', 'insurer'] as const).entries()) {
      cars[key] = await readyCar(`京AE10${i}0`);
    }
    await setClock(at('10:10', addDays(day, 1)));
    const { lines } = await hub.get<NotCollectedList>('/lists/ready-not-collected');
    const waiting = lines.filter(({ visitId }) => Object.values(cars).includes(visitId));
    expect(waiting.map(({ minutesReady, promise }) => [minutesReady, promise])).toEqual(
      Array.from({ length: 3 }, () => [1_050, at('17:00')]),
    );
    expect(lines.map(({ readyAt }) => readyAt)).toEqual(lines.map(({ readyAt }) => readyAt).sort((a, b) => a - b));
  });

  it('settled, each is late by the delivery time of its sheet, and no longer waits to be collected', async () => {
    for (const visitId of Object.values(cars)) {
      await answerOf(hub.command('visit.settle', { visitId, lines: [...LINES] }), '');
      const { visit } = await file(visitId);
      expect(visit.sheet).toMatchObject({ totalFen: 46_800, deliveryAt: visit.settledAt });
      expect(await verdict(visitId)).toMatchObject({ result: 'late', rule: 'V2', minutesLate: 1_030 });
    }
    const { lines } = await hub.get<NotCollectedList>('/lists/ready-not-collected');
    expect(lines.some(({ visitId }) => Object.values(cars).includes(visitId))).toBe(false);
  });

  it('signed: excused, in the manager’s queue with its reason, and the signature can be looked at', async () => {
    await excuse(cars.signed, { signature: SIGNED });
    expect(await verdict(cars.signed)).toMatchObject({ result: 'on-time', rule: 'V4' });
    expect(await cardOf(cars.signed)).toMatchObject({ settled: 1, late: 0, points: 0 });
    const shop = { hours: SAMPLE_HOURS, policy: DEFAULT_POLICY } as Shop;
    const { shares } = verdictOf(await file(cars.signed), shop, at('12:00', addDays(day, 1)));
    expect(shares, 'ready stopped the workshop’s clock').toContainEqual({ owner: 'customer', minutes: 1_050 });
    const line = (await spotCheck()).find(({ visitId }) => visitId === cars.signed);
    expect(line).toMatchObject({ minutesLate: 1_030, excuse: { reason: 'D22' } });
    expect(line?.marks).toContain('longest');
    const seen = await hub.get<SignatureSeen>(`/signatures/${line?.excuse.signatureId}`);
    expect(seen).toMatchObject(SIGNED);
    const events = JSON.stringify(await hub.get(`/visits/${cars.signed}/events`));
    expect(events).toContain('excuse.signed');
    expect(events).not.toContain('[100,200,180,120,260,240]');
  });

  it('unsigned: late, in the list to sign, until the customer signs after delivery', async () => {
    const excuseId = await excuse(cars.unsigned);
    await answerOf(hub.command('visit.deliver', { visitId: cars.unsigned }), '');
    expect(await verdict(cars.unsigned)).toMatchObject({ result: 'late', excuse: { state: 'unsigned' } });
    expect((await toSign()).map(({ visitId }) => visitId)).toContain(cars.unsigned);
    expect((await spotCheck()).map(({ visitId }) => visitId)).not.toContain(cars.unsigned);
    const empty = await hub.command('excuse.sign', { excuseId, signature: { signer: '王先生', strokes: [] } });
    expect(empty).toMatchObject({ ok: false, code: 'signature-empty' });
    await answerOf(hub.command('excuse.sign', { excuseId, signature: SIGNED }), '');
    expect(await verdict(cars.unsigned)).toMatchObject({ result: 'on-time', rule: 'V4' });
    expect((await toSign()).map(({ visitId }) => visitId)).not.toContain(cars.unsigned);
  });

  it('the insurer’s fault: by the policy of the shop, without a signature', async () => {
    await excuse(cars.insurer, { reason: 'D06', note: '等保险公司定损' });
    expect(await verdict(cars.insurer)).toMatchObject({ result: 'late' });
    expect((await toSign()).map(({ visitId }) => visitId)).toContain(cars.insurer);
    const policy = { ...DEFAULT_POLICY, unsignedReasons: ['D06' as const] };
    await answerOf(hub.command('shop.save', { policy }), '');
    expect(await verdict(cars.insurer, policy)).toMatchObject({ result: 'on-time', rule: 'V4' });
    expect((await toSign()).map(({ visitId }) => visitId)).not.toContain(cars.insurer);
    expect((await spotCheck()).find(({ visitId }) => visitId === cars.insurer)?.marks).toContain('no-proof');
  });

  it('what the manager rejects leaves the queue, and the car is late', async () => {
    const excuseId = (await file(cars.signed)).excuses[0]?.id ?? '';
    const note = '客户说没人通知';
    await answerOf(hub.command('excuse.check', { excuseId, result: 'rejected', note }), '');
    expect(await verdict(cars.signed)).toMatchObject({ result: 'late', excuse: { state: 'rejected' } });
    expect(await cardOf(cars.signed)).toMatchObject({ settled: 1, late: 1, points: 1 });
    expect((await spotCheck()).map(({ visitId }) => visitId)).not.toContain(cars.signed);
  });
});

describe('bad input is refused in words, and nothing changed', () => {
  it.each([
    ['amount-negative', { lines: [{ ...LINES[0], amountFen: -1 }] }],
    ['delivery-before-ready', { deliveryAt: 1_700_000_000_000 }],
    ['delivery-too-far', { deliveryAt: 4_000_000_000_000 }],
  ] as const)('%s', async (code, wrong) => {
    const { lines } = await hub.get<NotCollectedList>('/lists/ready-not-collected');
    const visitId = lines[0]?.visitId ?? (await readyCar('京AB0D0'));
    const before = await file(visitId);
    const payload = { visitId, ...wrong } as unknown as PayloadInput<'visit.settle'>;
    expect(await hub.command('visit.settle', payload)).toMatchObject({ ok: false, code });
    expect((await file(visitId)).visit).toEqual(before.visit);
  });
});

describe('who may read the lists (S9)', () => {
  const PATHS = ['lists/to-sign', 'lists/spot-check', 'lists/ready-not-collected', 'signatures/x'];
  const statuses = (token: string | null) =>
    Promise.all(PATHS.map(async (path) => (await hub.request(`/api/v1/${path}`, { token })).status));

  /** A screen of this role, with somebody signed in on it. */
  async function screen(role: 'office' | 'wash', person: string) {
    const people = await hub.get<{ events: { changes: { t: string; id: string; ins?: { name?: string } }[] }[] }>(
      '/events?limit=200',
    );
    const made = people.events.flatMap(({ changes }) =>
      changes.filter(({ t, ins }) => t === 'person' && ins?.name === person),
    );
    return (await signedIn(hub, role, made[0]?.id ?? '')).token;
  }

  it('nobody without a token, and no screen but a desk', async () => {
    expect(await statuses(null)).toEqual([401, 401, 401, 401]);
    expect(await statuses(await screen('wash', '老田'))).toEqual([401, 401, 401, 401]);
  });

  it('a desk, but the queue of the spot check only the manager and the director', async () => {
    expect(await statuses(await screen('office', '崔莹'))).toEqual([200, 403, 200, 404]);
    expect(await statuses(await screen('office', '范总'))).toEqual([200, 200, 200, 404]);
  });
});
