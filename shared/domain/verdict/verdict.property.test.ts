import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { floorMinute, workingMinutesBetween } from '../calendar.ts';
import type { Policy } from '../model.ontime.ts';
import type { PromiseEntry, Shop, VisitFile } from '../model.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { basisPromise } from '../promise.ts';
import { PARTS } from '../rows.ts';
import { anyCall, anyExcuse, anyFile, anyInstant, anyPolicy, anyPromise } from '../testing/anyFile.ts';
import { time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { COMMANDS_IN_WALK, takeStep } from '../testing/walk.ts';
import type { Result } from '../vocabulary.ontime.ts';
import { comparedStamp } from './compared.ts';
import { excuseState } from './excuses.ts';
import { judge, verdictOf } from './verdict.ts';
import type { Stretch } from './verdict.types.ts';

const MINUTE = 60_000;
const SHOP = fakeShop(time('08:00')).reader.shop();
const shopWith = (policy: Policy): Shop => ({ ...SHOP, policy });
const NOW = time('08:00', '2026-11-25');

const step = fc.record({
  command: fc.nat(COMMANDS_IN_WALK - 1),
  picks: fc.tuple(fc.nat(63), fc.nat(63), fc.nat(63), fc.nat(63)),
  waited: fc.nat(40),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(40)),
});

/** Files that real commands made, and when that was. */
const walked = fc.array(step, { minLength: 300, maxLength: 300 }).map((steps) => {
  const shop = fakeShop(time('08:00'));
  for (const one of steps) takeStep(shop, one);
  return { files: shop.files(), now: shop.clock.now };
});

/** What a file's verdict must keep, whatever the file. */
function checkShares(file: VisitFile, policy: Policy, now: number): void {
  const { shares, stretches, compared } = verdictOf(file, shopWith(policy), now);
  const from = floorMinute(file.visit.arrivedAt);
  const to = floorMinute(compared ?? file.visit.cancelledAt ?? now);
  const sum = shares.reduce((all, { minutes }) => all + minutes, 0);
  expect(sum * MINUTE, 'V8: they add up').toBe(Math.max(0, to - from));
  expect(stretches.reduce((reach, s) => (s.from === reach && s.to > s.from ? s.to : Number.NaN), from)).toBe(
    Math.max(from, to),
  );
  expect(new Set(shares.map(({ owner }) => owner)).size, 'each owner once').toBe(shares.length);
  for (const { minutes } of shares) expect(Number.isInteger(minutes) && minutes > 0).toBe(true);
  for (const stretch of stretches) checkOwner(file, stretch);
}

/** Nobody waits while somebody works, and nobody waits in a shop that is closed. */
function checkOwner(file: VisitFile, { owner, from, to }: Stretch): void {
  const known = new Set(file.operations.map(({ id }) => id));
  const meets = (row: { start: number; end: number | null }) =>
    floorMinute(Math.max(from, row.start)) < floorMinute(Math.min(to, row.end ?? to));
  const works = file.labour.some((labour) => known.has(labour.operationId) && meets(labour));
  if (works) expect(['work', 'overrun', 'rework']).toContain(owner);
  const isClosed = workingMinutesBetween(from, to, { ...SHOP.hours, breaks: [] }) === 0;
  if (owner === 'closed') expect(isClosed).toBe(true);
  else if (isClosed) expect(['work', 'overrun', 'rework', 'customer']).toContain(owner);
}

describe('V8: minutes by owner', () => {
  test('always add up and never overlap, in files as odd as can be', () => {
    fc.assert(
      fc.property(anyFile, anyPolicy, anyInstant, (file, policy, now) => checkShares(file, policy, now)),
      { numRuns: 1_500 },
    );
  });

  test('and in files that real commands made', () => {
    let settled = 0;
    fc.assert(
      fc.property(walked, anyPolicy, ({ files, now }, policy) => {
        for (const file of files) checkShares(file, policy, now);
        settled += files.filter(({ visit }) => visit.settledAt !== null).length;
      }),
      { numRuns: 40 },
    );
    expect(settled, 'the walk gets there').toBeGreaterThan(5);
  }, 60_000);
});

/** P2: what never counts: the workshop's delay, a wish without a signature, an addition that nobody approved. */
const notCounting = fc.constantFrom<Partial<PromiseEntry>>(
  { cause: 'workshop' },
  { cause: 'customer', signatureId: null },
  { cause: 'addition', additionIds: [] },
  { cause: 'addition', additionIds: ['0', 'unknown'] },
);

const verdictBut = (file: VisitFile, policy: Policy) => {
  const { flagged: _, ...rest } = verdictOf(file, shopWith(policy), NOW);
  return rest;
};

describe('V2, P2: the basis', () => {
  test('equal is on time: a stamp in the promised minute, not one later', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(59), fc.nat(59), fc.integer({ min: -3, max: 3 }), (at, a, b, later) => {
        const promised = floorMinute(at) + a * 1_000;
        const settledAt = floorMinute(at) + later * MINUTE + b * 1_000;
        const file = settledFile(promised, settledAt);
        expect(judge(file, DEFAULT_POLICY, NOW).result).toBe(later <= 0 ? 'on-time' : 'late');
      }),
    );
  });

  test('a promise that does not count never moves the verdict', () => {
    fc.assert(
      fc.property(anyFile, anyPolicy, anyPromise, notCounting, (file, policy, told, how) => {
        const entry = { ...told, ...how, id: 'told' };
        fc.pre(file.promises.some((p) => p.agreedAt < entry.agreedAt));
        expect(verdictBut({ ...file, promises: [...file.promises, entry] }, policy)).toEqual(verdictBut(file, policy));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('facts are a set', () => {
  test('the order of rows in any part never changes the verdict', () => {
    fc.assert(
      fc.property(anyFile, anyPolicy, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (file, policy, keys) => {
        const shuffled = Object.fromEntries(
          Object.values(PARTS).map((part) => [part, shuffle<unknown>(file[part], keys)]),
        );
        expect(verdictOf({ ...file, ...shuffled }, shopWith(policy), NOW)).toEqual(
          verdictOf(file, shopWith(policy), NOW),
        );
      }),
      { numRuns: 1_500 },
    );
  });
});

/** How good a result is for the shop. */
const GOOD: Readonly<Record<Result, number>> = { late: 0, open: 1, 'left-out': 1, 'on-time': 2 };

describe('V4, V5: excuses and calls', () => {
  test('an excuse never makes a verdict worse', () => {
    fc.assert(
      fc.property(anyFile, anyPolicy, anyExcuse, (file, policy, excuse) => {
        const before = judge(file, policy, NOW);
        const after = judge({ ...file, excuses: [...file.excuses, { ...excuse, id: 'more' }] }, policy, NOW);
        expect(GOOD[after.result]).toBeGreaterThanOrEqual(GOOD[before.result]);
        if (before.excuse?.state === 'excuses') expect(after.excuse?.state).toBe('excuses');
      }),
      { numRuns: 1_000 },
    );
  });

  test('V5: what the customer says last stands above stamps and excuses', () => {
    fc.assert(
      fc.property(anyFile, anyPolicy, anyCall, fc.boolean(), (file, policy, said, onTime) => {
        const { visit } = file;
        const counts = visit.settledAt !== null && visit.cancelledAt === null && comparedStamp(visit, policy) !== null;
        fc.pre(counts && !policy.leftOut.includes(visit.category));
        const last = { ...said, id: 'last', at: time('08:00', '2027-01-01'), reached: true, onTime };
        const verdict = judge({ ...file, calls: [...file.calls, last] }, policy, NOW);
        if (!onTime) expect([verdict.result, verdict.rule]).toEqual(['late', 'V5']);
        else expect(verdict.result).toBe(judge({ ...file, calls: [] }, policy, NOW).result);
      }),
      { numRuns: 1_000 },
    );
  });

  test('every verdict follows the precedence', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyFile, anyPolicy, (file, policy) => {
        const verdict = judge(file, policy, NOW);
        const key = `${verdict.result} ${verdict.rule}`;
        met.add(key.replace(/V[23]$/, 'stamp'));
        expect(key).toMatch(expected(file, policy));
      }),
      { numRuns: 3_000 },
    );
    expect([...met].sort()).toEqual(ALL.sort());
  });
});

/** Everything that can come of a visit; `stamp` is V2, or V3 with additions. */
const ALL = [
  ...['open stamp', 'left-out V1', 'late V5', 'on-time stamp', 'late stamp'],
  ...['on-time V4', 'left-out V4', 'late V4'],
];

/** The precedence of ONTIME.md, written as a list. */
function expected(file: VisitFile, policy: Policy): RegExp {
  const { visit, calls, excuses } = file;
  const stamp = comparedStamp(visit, policy);
  if (visit.cancelledAt !== null) return /^left-out V1$/;
  if (visit.settledAt === null || stamp === null) return /^open V[23]$/;
  if (policy.leftOut.includes(visit.category)) return /^left-out V1$/;
  const said = calls.filter((c) => c.onTime !== null).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  if (said[said.length - 1]?.onTime === false) return /^late V5$/;
  const basis = basisPromise(file, policy);
  if (!basis || Math.floor(stamp / MINUTE) <= Math.floor(basis.at / MINUTE)) return /^on-time V[23]$/;
  const excused = excuses.some((excuse) => excuseState(excuse, policy) === 'excuses');
  return excused ? new RegExp(`^${policy.excused} V4$`) : /^late V[23]$/;
}

function shuffle<T>(rows: readonly T[], keys: readonly number[]): T[] {
  return rows
    .map((row, i) => ({ row, key: keys[i % keys.length] ?? 0 }))
    .reverse()
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

/** A visit that arrived long ago, promised and settled at these instants. */
function settledFile(promised: number, settledAt: number): VisitFile {
  const [file] = fc.sample(anyFile, { numRuns: 1, seed: 1 });
  if (!file) throw new Error('no sample');
  const visit = { ...file.visit, category: 'repair', settledAt, sheet: null, cancelledAt: null } as const;
  const first = { id: 'p', visitId: 'v', at: promised, agreedAt: 0, means: 'phone', cause: 'first' } as const;
  const promises = [{ ...first, advisorId: null, note: '', additionIds: [], signatureId: null, quoteId: null }];
  return { ...file, visit, promises, excuses: [], calls: [] };
}
