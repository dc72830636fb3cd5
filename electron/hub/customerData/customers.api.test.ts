import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CUSTOMER_VISITS } from '../../../db/customers.repo.ts';
import type { Person, VisitFile } from '../../../shared/domain/model.ts';
import type { CustomerExport, CustomerLines } from '../../../shared/views/customer.lists.ts';
import { jpegOf } from '../photos/jpeg.fixture.ts';
import { openSampleCore } from '../testing/sampleCore.ts';
import { signedIn } from '../testing/signedIn.ts';
import { startTestHub, type TestHub } from '../testing/testHub.ts';

let hub: TestHub;
let office: Awaited<ReturnType<typeof signedIn>>;
let advisor: Awaited<ReturnType<typeof signedIn>>;
let closed: VisitFile;
let open: VisitFile;
const PHOTO = 'c'.repeat(24);

beforeAll(async () => {
  hub = await startTestHub();
  const shop = openSampleCore();
  const people: readonly Person[] = shop.core.reader.people();
  shop.close();
  const idOf = (role: Person['role']) => people.find((one) => one.role === role)?.id ?? '';
  office = await signedIn(hub, 'office', idOf('manager'));
  advisor = await signedIn(hub, 'advisor', idOf('advisor'));
  const { visits } = await hub.get<{ visits: VisitFile[] }>('/visits');
  open = visits.find(({ visit }) => visit.readyAt !== null && visit.settledAt === null && visit.customer) as VisitFile;
  const { visitId } = { visitId: open.visit.id };
  await hub.request(`/api/v1/photos/${PHOTO}`, { method: 'PUT', body: jpegOf([]) });
  await hub.command('addition.report', { visitId, source: 'customer', note: '还要看看空调', photoIds: [PHOTO] });
  closed = visits.find(({ visit }) => visit.deliveredAt !== null && visit.customer !== null) as VisitFile;
});
afterAll(() => hub.closeAndRemove());

const ask = (path: string, token: string) => hub.request(`/api/v1${path}`, { token });
const lookups = async () => {
  const { head } = await hub.get<{ head: number }>('/events?limit=1');
  const all = await hub.get<{
    events: { kind: string; visitId: string | null; data: { what: string }; actor: { person: string } }[];
  }>(`/events?since=${Math.max(0, head - 900)}&limit=1000`);
  return all.events.filter(({ kind }) => kind === 'customer.looked-up');
};

describe('what is kept of a customer (A8)', () => {
  it('is found by plate and by phone, and handed out whole, with its photos', async () => {
    const { plate, customer, id } = open.visit;
    const { token } = office;
    for (const find of [plate, plate.toLowerCase(), customer?.phone ?? '']) {
      const found = (await (
        await ask(`/customers/visits?find=${encodeURIComponent(find)}`, token)
      ).json()) as CustomerLines;
      expect([find, found.lines.map(({ visitId }) => visitId).includes(id)]).toEqual([find, true]);
    }
    const told = (await (await ask(`/customers/export?visits=${id}`, token)).json()) as CustomerExport;
    expect(told.visits.map(({ file }) => file.visit.customer)).toEqual([customer]);
    expect(told.visits[0]?.history.length).toBeGreaterThan(1);
    expect(Buffer.from(told.photos[PHOTO] ?? '', 'base64')).toEqual(Buffer.from(jpegOf([])));
  });

  it('only for whoever may erase it, by name; a short word finds nobody', async () => {
    for (const path of ['/customers/visits?find=13800000000', `/customers/export?visits=${open.visit.id}`])
      expect((await ask(path, advisor.token)).status).toBe(403);
    const found = (await (await ask('/customers/visits?find=138', office.token)).json()) as CustomerLines;
    expect(found.lines).toEqual([]);
  });

  it('is looked for by indexes, never through the history', () => {
    const shop = openSampleCore();
    const plan = shop.db.$client.prepare(`explain query plan ${CUSTOMER_VISITS}`).all({ plate: '', phone: '' });
    shop.close();
    const details = (plan as { detail: string }[]).map(({ detail }) => detail).join('\n');
    for (const index of ['visit_plate', 'vehicle_vin', 'visit_phone']) expect(details).toContain(index);
    expect(details).not.toMatch(/SCAN (visit|vehicle)/);
  });
});

describe('who looked a customer up (A6)', () => {
  it('is in the log once a day, with whoever it was; the cars that are here are on every desk', async () => {
    const before = (await lookups()).length;
    for (let i = 0; i < 3; i++) expect((await ask(`/visits/${closed.visit.id}`, advisor.token)).status).toBe(200);
    await ask(`/visits/${open.visit.id}`, advisor.token);
    await ask('/lists/calls', advisor.token);
    await ask('/visits/nothing', advisor.token);
    const noted = (await lookups()).slice(before);
    expect(noted.map(({ visitId, data }) => [visitId, data.what])).toEqual([
      [closed.visit.id, 'visits'],
      [null, 'lists/calls'],
    ]);
    expect(noted.every(({ actor }) => actor.person !== null)).toBe(true);
  });
});
