import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitFile } from '../../shared/domain/model.ts';
import type { QuoteAnswer, QuoteRequest } from '../../shared/protocol/planning.ts';
import type { QuotesReport } from '../../shared/protocol/reports.month.ts';
import { signedIn } from './testing/signedIn.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

type Seen = VisitFile & { stage: string };
type Told = { events: { seq: number; kind: string; changes: { t: string; ins?: Record<string, unknown> }[] }[] };

let hub: TestHub;
let desk: string;
let advisor: string;
let office: string;

beforeAll(async () => {
  hub = await startTestHub();
  desk = hub.hub.localToken('dispatcher');
  const people = await all('person');
  const whose = (role: string) => String(people.find((person) => person.role === role)?.id);
  ({ token: advisor } = await signedIn(hub, 'advisor', whose('advisor')));
  ({ token: office } = await signedIn(hub, 'office', whose('manager')));
});
afterAll(() => hub.closeAndRemove());

/** Every row of a table that was ever inserted, from the log. */
async function all(table: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (let since = 0; ; ) {
    const { events } = await hub.get<Told>(`/events?limit=500&since=${since}`);
    rows.push(...events.flatMap(({ changes }) => changes.flatMap(({ t, ins }) => (t === table && ins ? [ins] : []))));
    const last = events.at(-1)?.seq ?? since;
    if (last === since) return rows;
    since = last;
  }
}
const visits = async () => (await hub.get<{ visits: Seen[] }>('/visits')).visits;
const ask = (request: unknown, token?: string) => hub.post('/api/v1/planner/quote', request, token);
async function quoted(request: QuoteRequest): Promise<QuoteAnswer> {
  const response = await ask(request, advisor);
  expect(response.status).toBe(200);
  return (await response.json()) as QuoteAnswer;
}

const draft: Omit<Extract<QuoteRequest, { takeIn: unknown }>['takeIn'], 'operations'> = {
  ...{
    plate: '',
    vin: null,
    model: '–',
    colour: '',
    mileage: null,
    customer: { name: '', phone: '' },
    advisorId: null,
  },
  ...{ category: 'repair', request: '', waits: true, washWanted: true },
};
const work = (...standardIds: string[]) => standardIds.map((standardId) => ({ standardId }));

describe('a promise quote (F4) over HTTP', () => {
  it('is offered for a car that is not taken in yet, lies in the time ahead, and takes nobody in', async () => {
    const before = await visits();
    const { now } = await hub.get<{ now: number }>('/clock');
    const quote = await quoted({ takeIn: { ...draft, operations: work('R10') } });
    expect(quote).toMatchObject({ target: 960, trouble: [] });
    expect(quote.at).toBeGreaterThan(now);
    expect((quote.at ?? 1) % 300_000, 'rounded up to five minutes').toBe(0);
    expect(quote.p50).toBeLessThanOrEqual(quote.at ?? 0);
    expect(quote.curve.at(-1)?.at).toBe(quote.at);
    expect(quote.curve.at(-1)?.chance).toBeGreaterThanOrEqual(960);
    const chances = quote.curve.map(({ chance }) => chance);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect((await visits()).length).toBe(before.length);
  });

  it('more work is promised later', async () => {
    const little = await quoted({ takeIn: { ...draft, operations: work('R10') } });
    const much = await quoted({ takeIn: { ...draft, operations: work('R10', 'R10', 'R10', 'R10') } });
    expect(much.at).toBeGreaterThan(little.at ?? 0);
  });

  it('is kept with its basis, and the promise that is told from it names it', async () => {
    const quote = await quoted({ takeIn: { ...draft, operations: work('R10') } });
    const [row] = (await all('quote')).filter(({ id }) => id === quote.quoteId);
    expect(row).toMatchObject({ at: quote.at, target: 960, p50: quote.p50, few: quote.few, visitId: null });
    expect(row?.cars).toBeGreaterThan(1);
    const promise = { at: quote.at ?? 0, means: 'in-person', quoteId: quote.quoteId } as const;
    const taken = await hub.command('visit.takeIn', {
      ...{ ...draft, plate: '京A6T4K9', operations: work('R10') },
      promise,
    });
    expect(taken).toMatchObject({ ok: true });
    const told = (await visits()).find(({ visit }) => visit.plate === '京A6T4K9')?.promises;
    expect(told).toMatchObject([{ at: quote.at, quoteId: quote.quoteId }]);
  });

  it('of a car that is here is of that car, with what waits for the customer as if it were approved', async () => {
    const file = (await visits()).find(({ stage, visit }) => stage === 'queued' && visit.settledAt === null) as Seen;
    const visitId = file.visit.id;
    const reported = await hub.command('addition.report', { visitId, source: 'customer', note: '顺便' });
    expect(reported).toMatchObject({ ok: true });
    const one = (await visits()).find(({ visit }) => visit.id === visitId)?.additions.at(-1);
    const additionId = String(one?.id);
    const price = { additionId, amountFen: 60_000, operation: { standardId: 'R10' } } as const;
    expect(await hub.command('addition.price', price)).toMatchObject({ ok: true });
    const as = await quoted({ visitId });
    const more = await quoted({ visitId, additionIds: [additionId] });
    expect(more.at).toBeGreaterThanOrEqual(as.at ?? 0);
    const rows = (await all('quote')).filter((row) => row.visitId === visitId);
    expect(rows.map(({ id }) => id)).toEqual([as.quoteId, more.quoteId]);
    expect(Number(rows[1]?.tasks)).toBe(Number(rows[0]?.tasks) + 1);
    const after = (await visits()).find(({ visit }) => visit.id === visitId);
    expect(after?.operations.length, 'nothing was approved').toBe(file.operations.length);
  });

  it('says what is in the way instead of a time, and keeps no quote then', async () => {
    const before = (await all('quote')).length;
    const special = {
      standardId: null,
      name: '特种',
      minutes: 60,
      trade: 'paint',
      certificate: 'high-voltage',
    } as const;
    const quote = await quoted({ takeIn: { ...draft, operations: [special] } });
    expect(quote).toMatchObject({ quoteId: null, at: null, curve: [] });
    expect(quote.trouble.map(({ kind }) => kind)).toEqual(['nobody-qualified']);
    expect((await all('quote')).length).toBe(before);
  });

  it.each([
    ['the office, which takes nobody in,', () => office, 403],
    ['somebody without a token', () => 'none', 401],
    ['the dispatcher', () => desk, 200],
  ])('%s', async (_who, token, status) => {
    expect((await ask({ takeIn: { ...draft, operations: work('R10') } }, token())).status).toBe(status);
  });

  it.each([
    ['nothing', {}, 400],
    ['no JSON object', 'quote', 400],
    ['a promise with it', { takeIn: { ...draft, operations: [], promise: { at: 1, means: 'phone' } } }, 400],
    ['a car that is not there', { visitId: 'nowhere' }, 404],
    ['an operation that is not there', { takeIn: { ...draft, operations: work('nothing') } }, 404],
    ['an addition that is not there', { visitId: '', additionIds: ['nothing'] }, 400],
  ])('%s is refused in words', async (_what, request, status) => {
    const response = await ask(request);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { error: { code: string } }).error.code).toMatch(/^[a-z-]+$/);
  });

  it('what became of it is read by who leads the workshop', async () => {
    const { now } = await hub.get<{ now: number }>('/clock');
    const month = new Date(now).toISOString().slice(0, 7);
    const read = (token: string) => hub.request(`/api/v1/reports/quotes?month=${month}`, { token });
    const report = (await (await read(desk)).json()) as QuotesReport;
    expect(report.months.at(-1)?.made).toBeGreaterThan(3);
    expect((await read(advisor)).status).toBe(403);
  });
});
