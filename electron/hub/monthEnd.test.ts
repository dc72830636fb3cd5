import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, atShopTime, shopDate } from '../../shared/domain/calendar.ts';
import type { Person, VisitFile } from '../../shared/domain/model.ts';
import { periodOf } from '../../shared/domain/periods.ts';
import { allowance, points } from '../../shared/domain/verdict/allowance.ts';
import type { CommandType, PayloadInput } from '../../shared/protocol/commands.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import type { MonthReport } from '../../shared/protocol/reports.month.ts';
import type { LateList, OnTimeReport } from '../../shared/protocol/reports.ts';
import { signedIn } from './testing/signedIn.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

const ZONE = 'Asia/Shanghai';

let hub: TestHub;
/** The sample's month, and a moment after it. */
let month: string;
let after: number;

beforeAll(async () => {
  hub = await startTestHub();
  const { now } = await hub.get<{ now: number }>('/clock');
  month = shopDate(now, ZONE).slice(0, 7);
  after = atShopTime(addDays(periodOf('month', `${month}-01`).to, 1), 10 * 60, ZONE);
});
afterAll(() => hub.closeAndRemove());

const report = (of = month) => hub.get<MonthReport>(`/reports/month?month=${of}`);
const onTime = () => hub.get<OnTimeReport>(`/reports/on-time?period=month&date=${month}-05`);
const file = (visitId: string) => hub.get<VisitFile>(`/visits/${visitId}`);

/** Sent again while the hub asks for it (S2). */
async function send<T extends CommandType>(type: T, payload: PayloadInput<T>, client?: string): Promise<CommandAnswer> {
  for (let n = 1; ; n++) {
    const answer = (await (await hub.post('/api/v1/commands', { client, n, type, payload })).json()) as CommandAnswer;
    if ('gap' in answer) n = answer.expected - 1;
    else if ('again' in answer) n -= 1;
    else return answer;
  }
}

type Entry = {
  seq: number;
  kind: string;
  visitId: string;
  happenedAt: number;
  changes: { t: string; ins?: unknown }[];
};
async function log(): Promise<Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const since = all.at(-1)?.seq ?? 0;
    const { events } = await hub.get<{ events: Entry[] }>(`/events?since=${since}&limit=1000`);
    if (events.length === 0) return all;
    all.push(...events);
  }
}
async function people(): Promise<Person[]> {
  const changes = (await log()).flatMap((event) => event.changes);
  return changes.flatMap(({ t, ins }) => (t === 'person' && ins ? [ins as Person] : []));
}
/** Visits that were delivered in the month, with the result that they have now. */
async function delivered(result: 'late' | 'on-time'): Promise<string[]> {
  const { lines } = await hub.get<LateList>(`/reports/late-list?date=${month}-05&limit=1000`);
  const late = new Set(lines.map(({ visitId }) => visitId));
  const events = (await log()).filter(({ kind, happenedAt }) => {
    return kind === 'visit.delivered' && shopDate(happenedAt, ZONE).startsWith(month);
  });
  const ids = [...new Set(events.map(({ visitId }) => visitId))].filter((id) => late.has(id) === (result === 'late'));
  const files = await Promise.all(ids.map(file));
  return files.filter(({ visit }) => !['pdi', 'internal'].includes(visit.category)).map(({ visit }) => visit.id);
}

/** A visit that was late only by its settlement sheet: ready before its promise. */
async function correctable(): Promise<{ late: string; basisAt: number }> {
  const { lines } = await hub.get<LateList>(`/reports/late-list?date=${month}-05&limit=1000`);
  for (const { visitId, rule, basisAt } of lines) {
    const { visit } = await file(visitId);
    if (rule !== 'V5' && basisAt !== null && visit.readyAt !== null && visit.readyAt <= basisAt)
      return { late: visitId, basisAt };
  }
  throw new Error('the sample has no such visit');
}

describe('the end of a month (V11)', () => {
  it('cannot come before its last day is over', async () => {
    expect(await send('month.close', { month }, 'month-end-early')).toMatchObject({
      ok: false,
      code: 'month-not-over',
    });
    expect((await report()).closed).toBeNull();
  });

  it('is closed by the manager with the figures as they are, once, however often it is sent', async () => {
    await hub.post('/api/v1/clock', { do: 'set', at: after });
    await hub.post('/api/v1/clock', { do: 'pause' });
    // the hub ends the shifts of the days that were skipped (J9)
    await expect.poll(async () => (await report()).scorecard.hours?.unrecorded, { timeout: 20_000 }).toBe(0);
    const before = await report();
    const rate = await onTime();
    const manager = await desk('manager');
    expect(await manager.give('month.close', { month })).toMatchObject({ ok: true });
    const { closed } = await report();
    expect(closed?.by).toBe(manager.personId);
    const { at: _at, seq: _seq, policy, ...live } = before.scorecard;
    expect(closed?.figures.scorecard).toMatchObject(live);
    expect(closed?.figures.policy).toEqual(policy);
    expect(closed?.figures.onTime.totals).toEqual(rate.totals);
    expect(closed?.figures.onTime).not.toHaveProperty('now');
    expect(await manager.give('month.close', { month })).toMatchObject({ ok: false, code: 'month-closed' });

    const body = { client: 'month-end-twice', n: 1, type: 'month.close', payload: { month: '2020-01' } };
    const [one, two] = await Promise.all([hub.post('/api/v1/commands', body), hub.post('/api/v1/commands', body)]);
    expect(await one.json()).toEqual(await two.json());
    expect((await log()).filter(({ kind }) => kind === 'month.closed')).toHaveLength(2);
  });

  it('a call and a correction stand beside it, with reason and person', async () => {
    const [manager, controller, caller] = [await desk('manager'), await desk('controller'), await desk('caller')];
    const closed = JSON.stringify((await report()).closed);
    const before = (await report()).scorecard.shop;
    const [punctual = ''] = await delivered('on-time');
    const { late, basisAt } = await correctable();
    expect(
      await caller.give('call.record', { visitId: punctual, reached: true, onTime: false, remark: '等了半小时' }),
    ).toMatchObject({ ok: true });
    const afterCall = (await report()).scorecard.shop;
    expect(afterCall.late).toBe(before.late + 1);

    const stamp = { target: 'visit', visitId: late, field: 'sheet.deliveryAt' } as const;
    const asked = await manager.give('correction.ask', { ...stamp, after: basisAt, reason: '结算单时间抄错' });
    expect(asked).toMatchObject({ ok: true });
    expect((await report()).restatements).toHaveLength(1);
    const { correctionId } = (asked as unknown as { answer: { correctionId: string } }).answer;
    expect(await controller.give('correction.decide', { correctionId, granted: true })).toMatchObject({ ok: true });

    const now = await report();
    expect(JSON.stringify(now.closed)).toBe(closed);
    expect(now.restatements).toMatchObject([
      {
        ...{ visitId: punctual, by: caller.personId, reason: 'call.said-late', about: { remark: '等了半小时' } },
        ...{ month, before: { result: 'on-time' }, after: { result: 'late' } },
      },
      {
        ...{ visitId: late, by: controller.personId, reason: 'correction.granted', about: { why: '结算单时间抄错' } },
        before: { result: 'late' },
        after: { result: 'on-time', minutesLate: 0 },
      },
    ]);
    const frozen = now.closed?.figures.scorecard.shop;
    expect({ settled: frozen?.settled, late: frozen?.late }).toEqual({ settled: before.settled, late: before.late });
    const { settled, late: lateNow, ...rest } = now.scorecard.shop;
    expect(rest.allowance).toBe(allowance(960, settled));
    expect(rest.points).toBe(points(lateNow, 960, settled));
  });

  it('is for who leads the workshop to read (S9)', async () => {
    const token = hub.hub.localToken('office');
    const path = `/api/v1/reports/month?month=${month}`;
    const nobody = await hub.request(path, { token });
    expect([nobody.status, await nobody.json()]).toEqual([403, { error: { code: 'sign-in-first' } }]);
    const signs = `/api/v1/reports/signs?from=${month}-01&to=${month}-30`;
    expect((await hub.request(signs, { token })).status).toBe(403);
    expect((await hub.request(signs)).status).toBe(200);
    for (const bad of ['month?month=2026-13', 'month?month=2026', 'signs?from=2020-01-01&to=2026-01-01', 'scorecard'])
      expect((await hub.request(`/api/v1/reports/${bad}`)).status).toBe(400);
  });

  it('a call that says nothing new restates nothing', async () => {
    const [visitId = ''] = await delivered('late');
    const { length } = (await report()).restatements;
    await send('call.record', { visitId, reached: true, onTime: false }, 'month-end-nothing');
    const now = (await report()).restatements;
    expect(now.slice(length).every((one) => one.before.minutesLate !== one.after.minutesLate)).toBe(true);
  });

  it('the closed figures never change, whatever is commanded afterwards', { timeout: 120_000 }, async () => {
    const closed = JSON.stringify((await report()).closed);
    const ids = [...(await delivered('late')), ...(await delivered('on-time'))];
    const any = (n: number) => ids[n % ids.length] ?? '';
    const commands: readonly ((n: number) => Promise<unknown>)[] = [
      (n) => send('call.record', { visitId: any(n), reached: true, onTime: n % 2 === 0 }, 'month-end-any'),
      (n) =>
        send('shop.save', { policy: { leftOut: n % 2 ? ['pdi', 'repair'] : ['pdi', 'internal'] } }, 'month-end-any'),
      (n) => send('target.save', { id: month.slice(0, 4), onTime: 900 + (n % 90) }, 'month-end-any'),
      () => send('target.save', { id: month, onTime: 500 }, 'month-end-any'),
      () => send('month.close', { month }, 'month-end-any'),
      (n) => send('excuse.record', { visitId: any(n), reason: 'D22', note: 'x', signature: null }, 'month-end-any'),
      (n) => send('undo', { seq: n + 1, reason: 'x' }, 'month-end-any'),
      (n) => send('complaint.close', { complaintId: any(n) }, 'month-end-any'),
    ];
    const step = fc.record({ command: fc.nat(commands.length - 1), n: fc.nat(5_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
        for (const { command, n } of steps) await commands[command]?.(n);
        const now = await report();
        expect(JSON.stringify(now.closed)).toBe(closed);
        expect(now.scorecard.target.onTime).toBe(960);
        // from what was frozen, the restatements lead to what holds now
        const shop = JSON.parse(closed).figures.scorecard.shop as { late: number };
        const moves = now.restatements.map(
          (one) => Number(one.after.result === 'late') - Number(one.before.result === 'late'),
        );
        expect(shop.late + moves.reduce((sum, move) => sum + move, 0)).toBe(now.scorecard.shop.late);
      }),
      { numRuns: 6 },
    );
  });
});

const signedInAs = new Map<Person['role'], ReturnType<typeof signedIn>>();

/** The first of a role, signed in on an office desk; the second time as before. */
function desk(role: Person['role']) {
  const known = signedInAs.get(role);
  if (known) return known;
  const made = people().then((all) => signedIn(hub, 'office', all.find((one) => one.role === role)?.id ?? ''));
  signedInAs.set(role, made);
  return made;
}
