import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdict, verdictPerson } from '../../db/schema/verdict.tables.ts';
import { shopDate } from '../../shared/domain/calendar.ts';
import { settledRows } from '../../shared/domain/verdict/settled.rows.ts';
import { verdictOf } from '../../shared/domain/verdict/verdict.ts';
import { openSampleCore, type SampleCore } from './testing/sampleCore.ts';

const MINUTE = 60_000;

/** What is stored, and what follows from the facts: both by visit. */
function stored({ db }: SampleCore) {
  return {
    visits: db.select().from(verdict).orderBy(verdict.visitId).all(),
    people: db.select().from(verdictPerson).orderBy(verdictPerson.visitId, verdictPerson.personId).all(),
  };
}
function recomputed({ core, db, clock }: SampleCore) {
  const ids = db.$client.prepare('select id from visit order by id').pluck().all() as string[];
  const teamOf = (id: string) => core.reader.person(id)?.teamId ?? null;
  const rows = ids.flatMap((id) => {
    const file = core.visits.file(id);
    if (!file) return [];
    const shop = core.reader.shop();
    return settledRows(file, shop, verdictOf(file, shop, clock.now()), teamOf) ?? [];
  });
  return { visits: rows.map(({ visit }) => visit), people: rows.flatMap(({ people }) => people) };
}

async function untilSettled({ core }: SampleCore) {
  while (core.verdicts.isBusy()) await new Promise((resolve) => setImmediate(resolve));
}

describe('stored verdicts', () => {
  let shop: SampleCore;
  beforeAll(() => {
    shop = openSampleCore();
  });
  afterAll(() => shop.close());
  const visitsIn = (where: string) =>
    shop.db.$client.prepare(`select id from visit where ${where} order by id`).pluck().all() as string[];
  const pick = (ids: readonly string[], n: number) => ids[n % Math.max(1, ids.length)] ?? 'nobody';

  it('are there for every settled visit of the sample, and for no other', () => {
    const { visits, people } = stored(shop);
    expect(visits.length).toBeGreaterThan(200);
    expect(people.length).toBeGreaterThan(200);
    expect({ visits, people }).toEqual(recomputed(shop));
  });

  it('come with a settlement, and go with it', () => {
    const [visitId = ''] = visitsIn('ready_at is not null and settled_at is null');
    const isThere = () => stored(shop).visits.some((row) => row.visitId === visitId);
    expect(isThere()).toBe(false);
    expect(shop.give('visit.settle', { visitId })).toMatchObject({ ok: true });
    expect(isThere()).toBe(true);
    // no command takes a settlement back: a log replayed from outside might
    shop.db.$client.prepare('update visit set settled_at = null where id = ?').run(visitId);
    shop.core.visits.forget();
    shop.core.verdicts.follow([{ table: 'visit', id: visitId }]);
    expect(isThere()).toBe(false);
  });

  it('follow every command and every undo at once', { timeout: 120_000 }, () => {
    const settled = () => visitsIn('settled_at is not null');
    const open = () => visitsIn('settled_at is null and cancelled_at is null');
    const ready = () => visitsIn('ready_at is not null and settled_at is null');
    const signature = { signer: '王先生', strokes: [[100, 200, 300, 400, 500, 450]] };
    const commands: readonly ((n: number) => unknown)[] = [
      (n) => shop.give('visit.ready', { visitId: pick(open(), n) }),
      (n) => shop.give('visit.settle', { visitId: pick(ready(), n) }),
      (n) => shop.give('visit.settle', { visitId: pick(ready(), n), deliveryAt: shop.clock.now() - n * MINUTE }),
      (n) => shop.give('visit.deliver', { visitId: pick(settled(), n) }),
      (n) =>
        shop.give('excuse.record', {
          visitId: pick(settled(), n),
          reason: n % 2 ? 'D22' : 'D04',
          note: 'x',
          signature: n % 3 ? signature : null,
        }),
      (n) => shop.give('visit.edit', { visitId: pick(settled(), n), set: { category: n % 2 ? 'pdi' : 'repair' } }),
      (n) => shop.give('visit.cancel', { visitId: pick(open(), n), reason: 'x' }),
      (n) => shop.give('undo', { seq: Math.max(1, shop.core.head() - (n % 3)), reason: 'wrong car' }),
      (n) => shop.clock.set(shop.clock.now() + n * MINUTE),
    ];
    const step = fc.record({ command: fc.nat(commands.length - 1), n: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        for (const { command, n } of steps) commands[command]?.(n);
        expect(stored(shop)).toEqual(recomputed(shop));
      }),
      { numRuns: 12 },
    );
  });

  it('follow new rules bit by bit, the thread never held for long (S10)', async () => {
    const before = stored(shop).visits.filter(({ result }) => result === 'left-out').length;
    shop.give('shop.save', { policy: { leftOut: ['maintenance', 'pdi'] } });
    expect(shop.core.verdicts.isBusy()).toBe(true);
    let longest = 0;
    while (shop.core.verdicts.isBusy()) {
      const began = performance.now();
      await new Promise((resolve) => setImmediate(resolve));
      longest = Math.max(longest, performance.now() - began);
    }
    expect(stored(shop)).toEqual(recomputed(shop));
    expect(stored(shop).visits.filter(({ result }) => result === 'left-out').length).toBeGreaterThan(before);
    expect(longest).toBeLessThan(60);
  });

  it('leave a closed month as it was judged (V11)', async () => {
    const { db, core } = shop;
    const { month = '' } = stored(shop).visits[0] ?? {};
    const figures = JSON.stringify({ policy: core.reader.shop().policy });
    db.$client.prepare('insert into closed_month (id, closed_at, figures) values (?, 0, ?)').run(month, figures);
    const inMonth = () => stored(shop).visits.filter((row) => row.month === month);
    const before = inMonth();
    shop.give('shop.save', { policy: { leftOut: ['pdi', 'internal', 'accident', 'repair'] } });
    await untilSettled(shop);
    expect(inMonth()).toEqual(before);
    // and when one of its visits is touched, by a call or a signature
    core.verdicts.follow(before.map(({ visitId }) => ({ table: 'visit', id: visitId })));
    expect(inMonth()).toEqual(before);
    db.$client.prepare('delete from closed_month').run();
  });
});

describe('at the next start', () => {
  it('finds what is missing, what is too much, and rules not applied yet', async () => {
    const first = openSampleCore();
    const today = shopDate(first.clock.now(), first.core.reader.shop().hours.timeZone);
    first.give('shop.save', { policy: { compared: 'ready' } });
    first.core.verdicts.stop();
    const ids = first.db.$client.prepare('select visit_id from verdict order by visit_id').pluck().all() as string[];
    first.db.$client.prepare('delete from verdict where visit_id < ?').run(ids[5]);
    first.db.$client.prepare(`update verdict set visit_id = 'nobody' where visit_id = ?`).run(ids[9]);
    first.close();

    const second = openSampleCore(first.file);
    expect(stored(second)).not.toEqual(recomputed(second));
    second.core.verdicts.repair();
    await untilSettled(second);
    expect(stored(second)).toEqual(recomputed(second));
    expect(shopDate(second.clock.now(), 'Asia/Shanghai') >= today).toBe(true);
    second.close();
  });
});
