import fc from 'fast-check';
import { type Db, openDatabase } from '../../../db/open.ts';
import { createVerdictsRepo } from '../../../db/verdicts.repo.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import { createWork } from '../../../db/work.ts';
import { addDays, atShopTime } from '../../../shared/domain/calendar.ts';
import type { Change } from '../../../shared/domain/model.tables.ts';
import type { Labour, Operation, PromiseEntry, Visit } from '../../../shared/domain/model.ts';
import { sampleRows } from '../../../shared/domain/testing/sampleRows.ts';
import { VISIT_CATEGORIES } from '../../../shared/domain/vocabulary.ts';

const MINUTE = 60_000;
export const FIRST_DAY = '2026-10-20';
const ZONE = 'Asia/Shanghai';
const ADVISORS = [null, 'gu', 'dd'] as const;
const CREWS = [[], ['zhang'], ['zhang', 'li'], ['qi', 'xu'], ['li', 'qi']] as const;
const EXCUSES = [null, null, 'signed', 'unsigned', 'rejected', 'policy'] as const;
const CALLS = [null, null, true, false] as const;

/** A visit as a property imagines it. */
export type Imagined = {
  day: number;
  category: number;
  advisor: number;
  crew: number;
  excuse: number;
  call: number;
  worked: number;
  /** Minutes from promise to settlement; null: not settled. */
  late: number | null;
  cancelled: boolean;
};

export const imagined: fc.Arbitrary<Imagined> = fc.record({
  day: fc.nat(80),
  category: fc.nat(VISIT_CATEGORIES.length - 1),
  advisor: fc.nat(ADVISORS.length - 1),
  crew: fc.nat(CREWS.length - 1),
  excuse: fc.nat(EXCUSES.length - 1),
  call: fc.nat(CALLS.length - 1),
  worked: fc.integer({ min: 1, max: 200 }),
  late: fc.option(fc.integer({ min: -90, max: 90 }), { freq: 8 }),
  cancelled: fc.constantFrom(false, false, false, false, false, true),
});

/** A shop that was never played: its rows are written as they are, with the verdicts that follow from them. */
export function generatedShop(visits: readonly Imagined[]): Db {
  const { db } = openDatabase(':memory:');
  const work = createWork(db);
  const record = (changes: readonly Change[]) =>
    work.record({ kind: 'shop.saved', changes }, { ...NOBODY, recordedAt: 0, happenedAt: 0 });
  db.$client.transaction(() => {
    record(sampleRows());
    const ids = visits.map((visit, index) => {
      const id = `v${String(index).padStart(6, '0')}`;
      record(rowsOf(id, visit));
      return id;
    });
    createVerdictsRepo(db, createVisitsRepo(db)).refresh(ids);
  })();
  return db;
}

const NOBODY = { deviceId: null, personId: null, clientId: null, n: null };

function rowsOf(id: string, one: Imagined): Change[] {
  const day = addDays(FIRST_DAY, one.day);
  const arrivedAt = atShopTime(day, 9 * 60, ZONE);
  const promiseAt = arrivedAt + 300 * MINUTE;
  const settledAt = one.late === null || one.cancelled ? null : promiseAt + one.late * MINUTE;
  const kept = { id: `car-${id}`, plate: `京A${id.slice(-5)}`, vin: null, model: '轩逸', colour: '白' };
  const { id: vehicleId, ...car } = kept;
  const visit: Visit = {
    ...{ id, vehicleId, ...car, day, pickup: `A${id.slice(-3)}`, mileage: null, customer: null },
    advisorId: ADVISORS[one.advisor] ?? null,
    category: VISIT_CATEGORIES[one.category] ?? 'repair',
    ...{ request: '', waits: false, loungeHidden: false, washWanted: false, arrivedAt },
    ...{ washStartedAt: null, washedAt: null, readyAt: settledAt && settledAt - 15 * MINUTE, settledAt },
    sheet: settledAt === null ? null : { lines: [], totalFen: 10_000, deliveryAt: settledAt },
    deliveredAt: settledAt,
    cancelledAt: one.cancelled ? promiseAt : null,
    cancelReason: null,
    forecast: null,
  };
  const crew = CREWS[one.crew] ?? [];
  const start = arrivedAt + 30 * MINUTE;
  const operation: Operation = {
    ...{ id: `o-${id}`, visitId: id, position: 0, standardId: null, nameZh: '项目', nameEn: 'Work', minutes: 60 },
    ...{ crew: 1, unattendedMinutes: 0, bayNeed: 'any', trade: 'mechanical', level: 'junior', certificate: null },
    ...{ inspection: [], dependsOn: [], state: settledAt === null ? 'planned' : 'done', hold: null, pastHolds: [] },
    plan: { bayId: null, teamId: null, personIds: [], startAt: null, minutes: 60, locked: false },
    ...{ dispatchedAt: start, addition: false, doneAt: start + one.worked * MINUTE, dropReason: null, reworks: 0 },
  };
  const labour = crew.map(
    (personId): Labour => ({
      ...{ id: `l-${id}-${personId}`, visitId: id, operationId: operation.id, personId, start },
      ...{ end: start + one.worked * MINUTE, attended: true, assumed: false },
    }),
  );
  const promise: PromiseEntry = {
    ...{ id: `p-${id}`, visitId: id, at: promiseAt, agreedAt: arrivedAt, note: '', advisorId: null },
    ...{ means: 'phone', cause: 'first', additionIds: [], signatureId: null, quoteId: null },
  };
  return [
    { table: 'vehicle', insert: kept },
    { table: 'visit', insert: visit },
    { table: 'operation', insert: operation },
    ...labour.map((insert) => ({ table: 'labour', insert }) as const),
    { table: 'promise', insert: promise },
    ...(settledAt === null ? [] : followUp(id, settledAt, one)),
  ];
}

function followUp(visitId: string, settledAt: number, one: Imagined): Change[] {
  const kind = EXCUSES[one.excuse] ?? null;
  const said = CALLS[one.call] ?? null;
  const spot = { at: settledAt, by: null, result: 'rejected', note: '' } as const;
  const changes: Change[] = [];
  if (kind !== null) {
    const reason = kind === 'policy' ? 'D19' : 'D22';
    const signatureId = kind === 'signed' || kind === 'rejected' ? `s-${visitId}` : null;
    const insert = { id: `e-${visitId}`, visitId, reason, note: '', calls: [], signatureId } as const;
    const checked = { recordedAt: settledAt, recordedBy: null, spot: kind === 'rejected' ? spot : null };
    changes.push({ table: 'excuse', insert: { ...insert, ...checked } });
  }
  if (said !== null) {
    const insert = { id: `c-${visitId}`, visitId, at: settledAt + 1440 * MINUTE, by: null, reached: true };
    changes.push({ table: 'call', insert: { ...insert, onTime: said, scores: [], remark: '', complaintId: null } });
  }
  return changes;
}
