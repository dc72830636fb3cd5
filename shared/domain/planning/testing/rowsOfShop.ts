import fc from 'fast-check';
import type { Change } from '../../model.tables.ts';
import type { Bay, Operation, Person, PromiseEntry, Shop, Team, VisitFile } from '../../model.ts';
import { emptyFile, PART_NAMES, PARTS } from '../../rows.ts';
import { time } from '../../testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../../testing/fakeShop.ts';
import { sampleRows } from '../../testing/sampleRows.ts';
import { generator } from '../draws.ts';
import type { ShopRows } from '../problemParts.hands.ts';

const MINUTE = 60_000;

const insertsOf = <T>(table: string): T[] =>
  sampleRows().flatMap((change) => (change.table === table && 'insert' in change ? [change.insert as T] : []));

/** The small sample shop as rows. For tests, as all of these. */
export function sampleShop(more: Partial<ShopRows> = {}): ShopRows {
  const [shop] = insertsOf<Shop>('shop') as [Shop];
  return { shop, bays: insertsOf<Bay>('bay'), people: insertsOf<Person>('person'), shifts: [], absences: [], ...more };
}

/** The same as a shop that commands can be given to. */
export function shopOf(rows: ShopRows, files: readonly VisitFile[], now: number): FakeShop {
  const parts = files.flatMap((file) =>
    PART_NAMES.flatMap((table) => file[PARTS[table]].map((insert) => ({ table, insert }) as Change)),
  );
  const insertsFor = (
    table: 'bay' | 'person' | 'shift' | 'absence' | 'visit',
    all: readonly { readonly id: string }[],
  ) => all.map((insert) => ({ table, insert }) as Change);
  return fakeShop(now, [
    { table: 'shop', insert: rows.shop },
    ...insertsOf<Team>('team').map((insert) => ({ table: 'team', insert }) as Change),
    ...insertsFor('bay', rows.bays),
    ...insertsFor('person', rows.people),
    ...insertsFor('shift', rows.shifts),
    ...insertsFor('absence', rows.absences),
    ...insertsFor(
      'visit',
      files.map(({ visit }) => visit),
    ),
    ...parts,
  ]);
}

/** An operation of an hour that any mechanic of the middle level does in a general bay. */
function operation(visitId: string, position: number, more: Partial<Operation> = {}): Operation {
  const minutes = more.minutes ?? 60;
  return {
    ...{ id: `${visitId}-${position}`, visitId, position, standardId: 'R10', nameZh: '', nameEn: '', minutes, crew: 1 },
    ...{ unattendedMinutes: 0, bayNeed: 'general', trade: 'mechanical', level: 'intermediate', certificate: null },
    ...{ inspection: [], dependsOn: [], state: 'planned', hold: null, pastHolds: [], dispatchedAt: null },
    ...{ addition: false, doneAt: null, dropReason: null, reworks: 0 },
    plan: { bayId: null, teamId: null, personIds: [], startAt: null, minutes, locked: false },
    ...more,
  } as Operation;
}

/** A visit without wash that was promised for an instant (epoch ms), or not at all. */
export function visitFile(id: string, promise: number | null, operations: readonly Partial<Operation>[]): VisitFile {
  const visit = {
    ...{ id, vehicleId: `c-${id}`, day: '2026-11-20', pickup: 'A001', plate: '', vin: null, model: '', colour: '' },
    ...{ mileage: null, customer: null, advisorId: null, category: 'repair' as const, request: '', waits: false },
    ...{ loungeHidden: false, washWanted: false, arrivedAt: time('08:00'), washStartedAt: null, washedAt: null },
    ...{
      readyAt: null,
      settledAt: null,
      sheet: null,
      deliveredAt: null,
      cancelledAt: null,
      cancelReason: null,
      forecast: null,
    },
  };
  const first = (at: number): PromiseEntry => ({
    ...{
      id: `p-${id}`,
      visitId: id,
      at,
      agreedAt: visit.arrivedAt,
      means: 'in-person',
      advisorId: null,
      cause: 'first',
    },
    ...{ note: '', additionIds: [], signatureId: null, quoteId: null },
  });
  return {
    ...emptyFile(visit),
    operations: operations.map((more, i) => operation(id, i, more)),
    promises: promise === null ? [] : [first(promise)],
  };
}

/** The operation as worked on since an instant by these people, in the bay. */
export function running(
  file: VisitFile,
  index: number,
  since: number,
  bayId: string | null,
  people: readonly string[],
): VisitFile {
  const { id } = file.operations[index] as Operation;
  const visitId = file.visit.id;
  const stay = { id: `s-${visitId}`, visitId, place: 'bay' as const, bayId, label: '', start: since, end: null };
  return {
    ...file,
    operations: file.operations.map((o) => (o.id === id ? { ...o, state: 'working' as const } : o)),
    labour: people.map((personId) => ({
      ...{ id: `l-${id}-${personId}`, visitId, operationId: id, personId, start: since, end: null },
      ...{ attended: true, assumed: false },
    })),
    stays: bayId === null ? [] : [stay],
  };
}

/** So many bays and people, and operations of one to three a car; the first cars run, a part is posted. */
export function bigShop(bayCount: number, peopleCount: number, operations: number, now: number, seed = 1) {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  const sample = sampleShop();
  const [bay] = sample.bays as [Bay];
  const [person] = sample.people as [Person];
  const bays = Array.from({ length: bayCount }, (_, i) => ({ ...bay, id: `b${i}`, label: `${i}`, position: i }));
  const levels = ['junior', 'intermediate', 'senior'] as const;
  const people = Array.from({ length: peopleCount }, (_, i) => ({
    ...person,
    id: `p${i}`,
    level: levels[i % 3] ?? null,
  }));
  const files: VisitFile[] = [];
  for (let made = 0, v = 0; made < operations; v++) {
    const count = Math.min(operations - made, 1 + below(3));
    const promise = now + (60 + below(900)) * MINUTE;
    const posted = v >= bayCount && v % 3 === 0;
    const list = Array.from({ length: count }, (_, i): Partial<Operation> => {
      const minutes = 20 + 10 * below(12);
      const plan = { bayId: posted ? `b${v % bayCount}` : null, teamId: null, personIds: [] };
      return {
        minutes,
        plan: { ...plan, startAt: posted ? now + (60 + i * 60) * MINUTE : null, minutes, locked: false },
      };
    });
    const file = visitFile(`v${String(v).padStart(4, '0')}`, promise, list);
    const starts = v < bayCount / 2 && v * 3 + 1 < peopleCount;
    files.push(starts ? running(file, 0, now - 15 * MINUTE, `b${v}`, [`p${v * 3 + 1}`]) : file);
    made += count;
  }
  return { rows: { ...sample, bays, people }, files };
}

const times = fc.integer({ min: -60, max: 1_200 }).map((minutes) => time('10:00') + minutes * MINUTE);
const anyOperation = fc.record({
  minutes: fc.integer({ min: 1, max: 200 }),
  unattended: fc.nat(30),
  bayNeed: fc.constantFrom('general', 'general', 'booth', 'any', 'road', 'tyre'),
  level: fc.constantFrom('junior', 'intermediate', 'senior'),
  trade: fc.constantFrom('mechanical', 'mechanical', 'paint', 'body'),
  certificate: fc.constantFrom(null, null, null, 'high-voltage', 'refrigerant'),
  crew: fc.integer({ min: 1, max: 2 }),
  state: fc.constantFrom('planned', 'planned', 'planned', 'held', 'done', 'dropped'),
  posted: fc.option(
    fc.record({
      bayId: fc.constantFrom(null, 'b1', 'b2', 'booth'),
      personIds: fc.subarray(['zhang', 'li', 'xu', 'qi']),
      startAt: fc.option(times),
      locked: fc.boolean(),
    }),
  ),
  waitsFor: fc.option(fc.nat(2), { freq: 4 }),
  hold: fc.record({ end: fc.option(times), carFree: fc.boolean() }),
});

/** The sample shop with any open visits: posted on top of one another, locked, held, in cycles, running. */
export const anyShop = fc
  .record({
    visits: fc.array(
      fc.record({
        promise: fc.option(times),
        list: fc.array(anyOperation, { maxLength: 3 }),
        runs: fc.option(fc.constantFrom('b1', 'b2', null), { freq: 2 }),
        since: fc.nat(200),
      }),
      { maxLength: 7 },
    ),
    places: fc.constantFrom(1, 3),
    out: fc.option(fc.option(times), { freq: 4 }),
  })
  .map(({ visits, places, out }) => {
    const sample = sampleShop();
    const now = time('10:00');
    const outOfService = out === null ? null : { reason: '', since: now, expectedBack: null };
    const bays = sample.bays.map((b) => ({
      ...b,
      places: b.id === 'booth' ? places : 1,
      outOfService: b.id === 'b2' ? outOfService : null,
    }));
    const files = visits.map(({ promise, list, runs, since }, v) => {
      const id = `v${v}`;
      const operations = list.map(
        ({ posted, waitsFor, hold, unattended, ...more }, i): Partial<Operation> => ({
          ...(more as Partial<Operation>),
          unattendedMinutes: unattended,
          doneAt: more.state === 'done' ? now - 30 * MINUTE : null,
          hold:
            more.state === 'held'
              ? { reason: 'D02', note: '', since: now - 60 * MINUTE, expectedEnd: hold.end, carFree: hold.carFree }
              : null,
          plan: {
            ...{ bayId: null, personIds: [], startAt: null, locked: false },
            ...posted,
            teamId: null,
            minutes: more.minutes,
          },
          dependsOn:
            waitsFor === null || waitsFor === i
              ? []
              : [{ operationId: `${id}-${waitsFor}`, lagMinutes: 15 * waitsFor }],
        }),
      );
      const file = visitFile(id, promise, operations);
      const person = ['zhang', 'li', 'xu'][v];
      const begun =
        runs === undefined ||
        v > 2 ||
        file.operations[0]?.state !== 'planned' ||
        (runs === 'b1' && v !== 0) ||
        (runs === 'b2' && v !== 1);
      return begun || runs === null || person === undefined
        ? file
        : running(file, 0, now - since * MINUTE, runs, [person]);
    });
    return { rows: { ...sample, bays }, files };
  });
