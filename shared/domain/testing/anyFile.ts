import fc from 'fast-check';
import type { Addition, Excuse, FollowUpCall, Policy } from '../model.ontime.ts';
import type { Check, Hold, Labour, Operation, PastHold, PromiseEntry, Stay, Visit, VisitFile } from '../model.ts';
import { REASON_CODES } from '../reasons.ts';
import { emptyFile } from '../rows.ts';
import { OPERATION_STATES, PLACES, PROMISE_CAUSES, VISIT_CATEGORIES } from '../vocabulary.ts';
import { approvedAddition } from './additions.ts';
import { time } from './arrivals.ts';

/**
 * Visits as no shop makes them: stamps out of order, work before arrival, intervals that overlap or end before they
 * begin, holds without an end, rows that name one another or nothing. For property tests.
 */

const SECOND = 1_000;
const FROM = time('06:00');
const IDS = ['o0', 'o1', 'o2'] as const;

/** Within two days and a night, down to the second, so that minutes are cut in the middle; often two at one time. */
export const anyInstant = fc
  .oneof(
    fc.nat(50 * 3600),
    fc.nat(24).map((hours) => hours * 3600),
  )
  .map((seconds) => FROM + seconds * SECOND);
const maybe = fc.option(anyInstant, { freq: 2 });
const anyId = fc.constantFrom(...IDS, 'nothing');
const anyReason = fc.constantFrom(...REASON_CODES);
const rows = <T extends { id: string }>(row: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(row, { maxLength }).map((list) => list.map((one, i) => ({ ...one, id: `${i}` })));

const visit: fc.Arbitrary<Visit> = fc
  .record({
    category: fc.constantFrom(...VISIT_CATEGORIES),
    washWanted: fc.boolean(),
    arrivedAt: anyInstant,
    washStartedAt: maybe,
    washedAt: maybe,
    readyAt: maybe,
    settledAt: fc.option(anyInstant),
    sheet: fc.option(
      anyInstant.map((deliveryAt) => ({ lines: [], totalFen: 0, deliveryAt })),
      { freq: 2 },
    ),
    deliveredAt: maybe,
    cancelledAt: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, anyInstant),
  })
  .map((stamps) => ({
    ...{
      id: 'v',
      vehicleId: 'c',
      day: '2026-11-20',
      pickup: 'A001',
      plate: '京A11111',
      vin: null,
      model: '',
      colour: '',
    },
    ...{ mileage: null, customer: null, advisorId: null, request: '', waits: false, loungeHidden: false },
    ...stamps,
    cancelReason: null,
    forecast: null,
  }));

const hold: fc.Arbitrary<Hold> = fc.record({
  reason: anyReason,
  note: fc.constant(''),
  since: anyInstant,
  expectedEnd: maybe,
  carFree: fc.boolean(),
});
const pastHold: fc.Arbitrary<PastHold> = fc.record({
  reason: anyReason,
  note: fc.constant(''),
  since: anyInstant,
  until: anyInstant,
});

const operation: fc.Arbitrary<Operation> = fc
  .record({
    minutes: fc.nat(90),
    dependsOn: fc.array(fc.record({ operationId: anyId, lagMinutes: fc.nat(600) }), { maxLength: 2 }),
    state: fc.constantFrom(...OPERATION_STATES),
    hold: fc.option(hold),
    pastHolds: fc.array(pastHold, { maxLength: 3 }),
    dispatchedAt: maybe,
    doneAt: maybe,
    inspection: fc.subarray(['self', 'final'] as const),
    reworks: fc.nat(2),
  })
  .map((one) => ({
    ...{ id: '', visitId: 'v', position: 0, standardId: null, nameZh: '', nameEn: '', crew: 1, unattendedMinutes: 0 },
    ...({ bayNeed: 'any', trade: 'mechanical', level: 'junior', certificate: null } as const),
    ...one,
    plan: { bayId: null, teamId: null, personIds: [], startAt: null, minutes: one.minutes, locked: false },
    addition: false,
    dropReason: null,
  }));

const labour: fc.Arbitrary<Labour> = fc.record({
  id: fc.constant(''),
  visitId: fc.constant('v'),
  operationId: anyId,
  personId: fc.constantFrom('zhang', 'li'),
  start: anyInstant,
  end: maybe,
  attended: fc.boolean(),
  assumed: fc.boolean(),
});

const stay: fc.Arbitrary<Stay> = fc.record({
  id: fc.constant(''),
  visitId: fc.constant('v'),
  place: fc.constantFrom(...PLACES),
  bayId: fc.constant(null),
  label: fc.constant(''),
  start: anyInstant,
  end: maybe,
});

const check: fc.Arbitrary<Check> = fc.record({
  id: fc.constant(''),
  visitId: fc.constant('v'),
  operationId: fc.constant(null),
  level: fc.constantFrom('self', 'team', 'final'),
  passed: fc.boolean(),
  remark: fc.constant(''),
  points: fc.constant([]),
  roadTest: fc.constant(''),
  photoIds: fc.constant([]),
  reworkIds: fc.subarray([...IDS]),
  personId: fc.constant(null),
  at: anyInstant,
});

/** An entry of the ledger; its additions are named by their place in the file. */
export const anyPromise: fc.Arbitrary<PromiseEntry> = fc.record({
  id: fc.constant(''),
  visitId: fc.constant('v'),
  at: anyInstant,
  agreedAt: anyInstant,
  means: fc.constant('phone'),
  advisorId: fc.constant(null),
  cause: fc.constantFrom(...PROMISE_CAUSES),
  note: fc.constant(''),
  additionIds: fc.subarray(['0', '1']),
  signatureId: fc.option(fc.constant('s')),
  quoteId: fc.constant(null),
});

const addition: fc.Arbitrary<Addition> = fc
  .record({
    reportedAt: anyInstant,
    approved: fc.boolean(),
    answeredAt: maybe,
    withdrawnAt: maybe,
    addedOperationId: fc.option(anyId),
  })
  .map(({ approved, answeredAt, ...more }) => {
    const row = approvedAddition('', answeredAt ?? 0);
    return { ...row, ...more, answer: answeredAt === null || row.answer === null ? null : { ...row.answer, approved } };
  });

export const anyExcuse: fc.Arbitrary<Excuse> = fc.record({
  id: fc.constant(''),
  visitId: fc.constant('v'),
  reason: anyReason,
  note: fc.constant(''),
  calls: fc.array(anyInstant, { maxLength: 4 }),
  signatureId: fc.option(fc.constant('s')),
  recordedAt: anyInstant,
  recordedBy: fc.constant(null),
  spot: fc.option(
    fc.record({
      at: anyInstant,
      by: fc.constant(null),
      result: fc.constantFrom('confirmed', 'rejected'),
      note: fc.constant(''),
    }),
  ),
});

export const anyCall: fc.Arbitrary<FollowUpCall> = fc
  .record({ at: anyInstant, reached: fc.boolean(), said: fc.option(fc.boolean()) })
  .map(({ at, reached, said }) => ({
    ...{ id: '', visitId: 'v', at, by: null, reached, onTime: reached ? said : null, scores: [], remark: '' },
    complaintId: null,
  }));

export const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  compared: fc.constantFrom('sheet', 'ready', 'delivered'),
  excused: fc.constantFrom('on-time', 'left-out', 'late'),
  lateAddition: fc.constantFrom('old', 'new'),
  unsignedReasons: fc.subarray([...REASON_CODES]),
  leftOut: fc.subarray([...VISIT_CATEGORIES]),
  warnMinutes: fc.constant(30),
  escalateMinutes: fc.constant([5, 10] as const),
  callDueDays: fc.constant([1, 3] as const),
});

export const anyFile: fc.Arbitrary<VisitFile> = fc
  .record({
    visit,
    operations: fc.array(operation, { maxLength: IDS.length }),
    labour: rows(labour, 6),
    stays: rows(stay, 4),
    promises: rows(anyPromise, 4),
    checks: rows(check, 4),
    additions: rows(addition, 2),
    excuses: rows(anyExcuse, 2),
    calls: rows(anyCall, 3),
  })
  .map((parts) => ({
    ...emptyFile(parts.visit),
    ...parts,
    operations: parts.operations.map((one, position) => ({ ...one, id: IDS[position] ?? '', position })),
  }));
