import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, atShopTime } from '../../shared/domain/calendar.ts';
import { comebackCharge } from '../../shared/domain/comebacks.ts';
import type { VisitFile } from '../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { judge } from '../../shared/domain/verdict/verdict.ts';
import type { CommandType, PayloadInput } from '../../shared/protocol/commands.ts';
import type { ScorecardReport } from '../../shared/protocol/reports.month.ts';
import type { CallList, ComebackList, ComplaintList, EarlierVisits } from '../../shared/views/followUp.lists.ts';
import { openSampleCore } from './testing/sampleCore.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;

let hub: TestHub;
let date: string;
let technician: string;
let bayId: string;

beforeAll(async () => {
  hub = await startTestHub();
  const { now } = await hub.get<{ now: number }>('/clock');
  date = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now);
  await turn({ do: 'pause' });
  bayId = String(
    (await must('bay.save', { id: null, label: 'F1', kind: 'general', position: 99, teamId: null })).bayId,
  );
  technician = String(
    (await must('person.save', { id: null, name: '跟进', role: 'technician', certificates: [], ...SENIOR })).personId,
  );
});
afterAll(() => hub.closeAndRemove());

const SENIOR = { trade: 'mechanical', level: 'senior', teamId: null, badge: null } as const;

const turn = (order: object) => hub.post('/api/v1/clock', order);
const setDay = (days: number, minute: number) => turn({ do: 'set', at: atShopTime(addDays(date, days), minute, ZONE) });

async function must<T extends CommandType>(type: T, payload: PayloadInput<T>) {
  const done = await hub.command(type, payload);
  if (!('ok' in done && done.ok)) throw new Error(`${type}: ${JSON.stringify(done)}`);
  return done.answer;
}

const file = (visitId: string) => hub.get<VisitFile>(`/visits/${visitId}`);
const calls = () => hub.get<CallList>('/lists/calls');

async function arrive(plate: string, more: Partial<PayloadInput<'visit.takeIn'>> = {}) {
  const { now } = await hub.get<{ now: number }>('/clock');
  const car = { plate, vin: null, model: '轩逸', colour: '白', mileage: 30_000 };
  const customer = { name: '王先生', phone: '138-0000-0001' };
  const promise = { at: now + 120 * MINUTE, means: 'in-person', outsideHours: true } as const;
  const rest = { advisorId: null, category: 'warranty', request: '异响', waits: false, washWanted: false } as const;
  const operations = [{ standardId: 'W03' }];
  return String((await must('visit.takeIn', { ...car, customer, promise, ...rest, operations, ...more })).visitId);
}

/** Arrived, worked on and handed over, on time by the stamps. */
async function deliver(plate: string): Promise<string> {
  const visitId = await arrive(plate);
  const [operation] = (await file(visitId)).operations;
  await must('operation.start', { operationId: operation?.id ?? '', bayId, personIds: [technician] });
  await turn({ do: 'advance', minutes: 30 });
  await must('operation.finish', { operationId: operation?.id ?? '', selfChecked: true });
  await must('visit.ready', { visitId });
  await must('visit.settle', { visitId });
  await must('visit.deliver', { visitId });
  return visitId;
}

describe('follow-up over the HTTP API', () => {
  it('E9: back after 8 days and 600 km: proposed, ruled, charged to the first technician and month', async () => {
    const earlierVisitId = await deliver('京A8E901');
    await setDay(8, 540);
    const { earlier } = await hub.get<EarlierVisits>('/vehicles/earlier?plate=京A·8E901');
    expect(earlier).toMatchObject([{ visitId: earlierVisitId, window: 'other', mileage: 30_000 }]);
    expect(earlier[0]?.work).toMatchObject([{ nameZh: '索赔鉴定', personIds: [technician] }]);

    const visitId = await arrive('京A8E901', { mileage: 30_600, comebackOf: earlierVisitId });
    const { lines } = await hub.get<ComebackList>('/lists/comebacks');
    const line = lines.find((one) => one.visitId === visitId);
    expect(line).toMatchObject({ since: { days: 8, km: 600 }, comeback: { window: 'other', earlierVisitId } });

    const { id: comebackId = '' } = line?.comeback ?? {};
    const operationIds = earlier[0]?.work.map(({ id }) => id) ?? [];
    await must('comeback.rule', { comebackId, ruling: 'comeback', note: '同一处', operationIds });
    const [ruled] = (await file(visitId)).comebacks;
    expect(ruled && comebackCharge(ruled, await file(earlierVisitId), ZONE)).toEqual({
      month: date.slice(0, 7),
      personIds: [technician],
    });
    const { technicians } = await hub.get<ScorecardReport>(`/reports/scorecard?month=${date.slice(0, 7)}`);
    expect(technicians.find(({ id }) => id === technician)).toMatchObject({ visits: 1, late: 0, comebacks: 1 });
    const left = await hub.get<ComebackList>('/lists/comebacks');
    expect(left.lines.some((one) => one.visitId === visitId)).toBe(false);
  });

  it('a car without a past, or unknown, has no earlier visit', async () => {
    expect(await hub.get('/vehicles/earlier?plate=京Z99999')).toEqual({ earlier: [] });
    expect(await hub.get('/vehicles/earlier')).toEqual({ earlier: [] });
  });

  it('Q4, V5: due on the next day, overdue after the third; "it was late" changes the settled verdict', async () => {
    await setDay(10, 540);
    const visitId = await deliver('京A8E902');
    const stateNow = async () => (await calls()).lines.find((line) => line.visitId === visitId)?.state ?? null;
    const verdict = async () => judge(await file(visitId), DEFAULT_POLICY, 0);
    expect(await stateNow()).toBeNull();
    await setDay(11, 540);
    expect(await stateNow()).toBe('due');
    await setDay(14, 540);
    expect(await stateNow()).toBe('overdue');
    expect(await verdict()).toMatchObject({ result: 'on-time', rule: 'V2' });

    const said = { reached: true, onTime: false, complaint: '等了半小时没人通知' };
    const { complaintId } = await must('call.record', { visitId, ...said });
    expect(await verdict()).toMatchObject({ result: 'late', rule: 'V5' });
    expect((await calls()).finished[0]).toMatchObject({ visitId, state: 'done', tries: 1 });

    const complaint = async () =>
      (await hub.get<ComplaintList>('/lists/complaints')).lines.find((line) => line.complaint.id === complaintId);
    expect(await complaint()).toMatchObject({ visitId, complaint: { text: said.complaint, closedAt: null } });
    const edited = { complaintId: String(complaintId), ownerId: null, cause: '洗车排队', answer: '已致歉' };
    await must('complaint.edit', edited);
    await must('complaint.close', { complaintId: String(complaintId) });
    expect((await complaint())?.complaint.closedAt).not.toBeNull();
  });

  it('three tries in vain take it off the worklist; what the customer says when he rings back still counts', async () => {
    await setDay(16, 540);
    const visitId = await deliver('京A8E903');
    await setDay(17, 540);
    for (let i = 0; i < 3; i++) await must('call.record', { visitId, reached: false });
    const { lines, finished } = await calls();
    expect(lines.some((line) => line.visitId === visitId)).toBe(false);
    expect(finished[0]).toMatchObject({ visitId, state: 'given-up', tries: 3 });
    await must('call.record', { visitId, reached: true, onTime: true });
    expect((await calls()).finished[0]).toMatchObject({ visitId, state: 'done', tries: 4 });
  });

  it('a call about a car that is still here is refused in words, and nothing changes', async () => {
    const visitId = await arrive('京A8E904');
    const answer = await hub.command('call.record', { visitId, reached: true, onTime: false });
    expect(answer).toMatchObject({ ok: false, code: 'call-not-delivered', rule: 'Q4' });
    expect((await file(visitId)).calls).toEqual([]);
  });
});

it('V5: the stored verdict follows the call, long after settlement', () => {
  const shop = openSampleCore();
  const verdict = shop.db.$client.prepare('select result, rule, said_late from verdict where visit_id = ?');
  const visitId = String(
    shop.db.$client
      .prepare(
        `select visit_id from verdict join visit on visit.id = visit_id where result = 'on-time' and delivered_at > 0`,
      )
      .pluck()
      .get(),
  );
  shop.give('call.record', { visitId, reached: true, onTime: false });
  expect(verdict.get(visitId)).toEqual({ result: 'late', rule: 'V5', said_late: 1 });
  shop.clock.set(shop.clock.now() + MINUTE);
  shop.give('call.record', { visitId, reached: true, onTime: true });
  expect(verdict.get(visitId)).toMatchObject({ result: 'on-time', said_late: 0 });
  shop.close();
});
