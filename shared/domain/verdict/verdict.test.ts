import { describe, expect, test } from 'vitest';
import type { Excuse, Policy } from '../model.ontime.ts';
import type { VisitFile } from '../model.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { arrive, time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { excused, SIGNED } from '../testing/handover.ts';
import { call, settledCar } from '../testing/settled.ts';
import { comparedStamp, stoppedAt } from './compared.ts';
import { policyChange } from './policy.preview.ts';
import { judge } from './verdict.ts';

const LATER = time('09:00', '2026-11-25');
const policy = (more: Partial<Policy> = {}): Policy => ({ ...DEFAULT_POLICY, ...more });
const ruled = (file: VisitFile, with_: Partial<Policy> = {}) => {
  const { result, rule, minutesLate } = judge(file, policy(with_), LATER);
  return [result, rule, minutesLate];
};

/** Promised for 11:00, settled at 11:20. */
function lateCar() {
  const { shop, visitId } = settledCar('11:00', '10:50', '11:20');
  return { shop, visitId, file: () => shop.file(visitId) };
}
const signedFor = (reason: Excuse['reason'], more: Partial<Excuse> = {}): Excuse => ({
  ...{ id: 'e', visitId: 'v', reason, note: 'x', calls: [], signatureId: 's', recordedAt: 0, recordedBy: null },
  ...{ spot: null, ...more },
});

describe('V2: the stamp against the basis', () => {
  test('compared by the minute: equal is on time, whatever the seconds', () => {
    const { shop, visitId } = settledCar('11:00', '10:50', '11:00');
    const file = shop.file(visitId);
    const settledAt = (at: number): VisitFile => ({ ...file, visit: { ...file.visit, settledAt: at, sheet: null } });
    expect(ruled(settledAt(time('11:00') + 59_999))).toEqual(['on-time', 'V2', 0]);
    expect(ruled(settledAt(time('11:01')))).toEqual(['late', 'V2', 1]);
  });

  test('not settled it is open, and by how much it is late follows the clock until it is', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('11:00'), means: 'phone' } });
    expect(judge(shop.file(visitId), DEFAULT_POLICY, time('10:59'))).toMatchObject({ result: 'open', minutesLate: 0 });
    expect(judge(shop.file(visitId), DEFAULT_POLICY, time('11:07'))).toMatchObject({
      ...{ result: 'open', minutesLate: 7, compared: null, basis: { at: time('11:00') } },
    });
  });

  test('the delivery time on the sheet counts, not the minute of the tap', () => {
    const { visit } = lateCar().file();
    const sheet = { lines: [], totalFen: 0, deliveryAt: time('10:55') };
    expect(comparedStamp({ ...visit, sheet }, policy())).toBe(time('10:55'));
    expect(comparedStamp({ ...visit, sheet: null }, policy())).toBe(time('11:20'));
  });
});

describe('V6: the stamp that is compared', () => {
  test('is a setting', () => {
    const { shop, visitId, file } = lateCar();
    expect(ruled(file(), { compared: 'ready' })).toEqual(['on-time', 'V2', 0]);
    expect(ruled(file(), { compared: 'delivered' }).slice(0, 2), 'the car is still here').toEqual(['open', 'V2']);
    shop.clock.now = time('11:45');
    shop.must('visit.deliver', { visitId });
    expect(ruled(file(), { compared: 'delivered' })).toEqual(['late', 'V2', 45]);
  });

  test('ready is no settlement: without it the visit is open (V1)', () => {
    const { file } = lateCar();
    const unsettled = { ...file(), visit: { ...file().visit, settledAt: null, sheet: null } };
    const verdict = judge(unsettled, policy({ compared: 'ready' }), LATER);
    expect(verdict).toMatchObject({ result: 'open', compared: time('10:50'), minutesLate: 0 });
  });

  test('boards stop at ready (E10), until there is the compared stamp', () => {
    const { visit } = lateCar().file();
    expect(stoppedAt({ ...visit, settledAt: null, sheet: null }, policy())).toBe(time('10:50'));
    expect(stoppedAt(visit, policy())).toBe(time('11:20'));
    expect(stoppedAt({ ...visit, settledAt: null, sheet: null, readyAt: null }, policy())).toBeNull();
  });
});

describe('V1: left out', () => {
  test('categories by policy, cancelled visits always', () => {
    const { file } = lateCar();
    expect(ruled(file(), { leftOut: ['repair'] })).toEqual(['left-out', 'V1', 20]);
    const said = { ...file(), calls: [call('a', LATER, false)] };
    expect(ruled(said, { leftOut: ['repair'] }), 'whatever the customer says').toEqual(['left-out', 'V1', 20]);
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    shop.must('visit.cancel', { visitId, reason: '不修了' });
    expect(ruled(shop.file(visitId))).toEqual(['left-out', 'V1', 0]);
  });

  test('but open before it is settled', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { category: 'pdi' });
    expect(ruled(shop.file(visitId))[0]).toBe('open');
  });
});

describe('V4: an excuse', () => {
  test('signed counts as on time, is left out, or stays late, by policy', () => {
    const { shop, visitId, file } = lateCar();
    excused(shop, visitId);
    expect(ruled(file()), 'to be signed').toEqual(['late', 'V2', 20]);
    const { id } = file().excuses[0] ?? { id: '' };
    shop.must('excuse.sign', { excuseId: id, signature: SIGNED });
    expect(ruled(file())).toEqual(['on-time', 'V4', 20]);
    expect(ruled(file(), { excused: 'left-out' })).toEqual(['left-out', 'V4', 20]);
    expect(ruled(file(), { excused: 'late' })).toEqual(['late', 'V4', 20]);
  });

  test('of a car in time excuses nothing', () => {
    const { shop, visitId } = settledCar('11:00', '10:50');
    const file = { ...shop.file(visitId), excuses: [signedFor('D04')] };
    expect(ruled(file, { excused: 'left-out' })).toEqual(['on-time', 'V2', 0]);
  });

  test('rejected by the spot check leaves the visit late', () => {
    const spot = { at: LATER, by: null, result: 'rejected', note: 'x' } as const;
    const file = { ...lateCar().file(), excuses: [signedFor('D04', { spot })] };
    expect(ruled(file)).toEqual(['late', 'V2', 20]);
    expect(judge(file, DEFAULT_POLICY, LATER).excuse?.state).toBe('rejected');
  });
});

describe('V5: the customer says so', () => {
  test('late is late, though the stamps say otherwise', () => {
    const { shop, visitId } = settledCar('11:00', '10:50');
    const file = { ...shop.file(visitId), calls: [call('a', LATER, false)] };
    expect(ruled(file)).toEqual(['late', 'V5', 0]);
  });

  test('and stands above an excuse', () => {
    const file = { ...lateCar().file(), excuses: [signedFor('D04')], calls: [call('a', LATER, false)] };
    expect(ruled(file)).toEqual(['late', 'V5', 20]);
  });

  test('the last word holds, not a call that reached nobody', () => {
    const { shop, visitId } = settledCar('11:00', '10:50');
    const said = (...calls: VisitFile['calls']) => ruled({ ...shop.file(visitId), calls });
    const [late, good, nobody] = [call('a', 1, false), call('b', 2, true), call('c', 3, null)];
    expect(said(late, good)).toEqual(['on-time', 'V2', 0]);
    expect(said(good, late, nobody), 'in the order of the calls').toEqual(['on-time', 'V2', 0]);
    expect(said({ ...good, at: 0 }, late, nobody)).toEqual(['late', 'V5', 0]);
  });

  test('that it was on time does not undo the stamp', () => {
    expect(ruled({ ...lateCar().file(), calls: [call('a', LATER, true)] })).toEqual(['late', 'V2', 20]);
  });
});

test('V3 is said where an addition moved the basis, not where the customer’s own wish did', () => {
  const { file } = lateCar();
  const [first] = file().promises;
  if (!first) throw new Error('no promise');
  const wish = { ...first, id: 'w', at: time('11:30'), agreedAt: time('10:00'), cause: 'customer' } as const;
  const signed = { ...file(), promises: [first, { ...wish, signatureId: 's' }] };
  expect(ruled(signed)).toEqual(['on-time', 'V2', 0]);
  expect(ruled({ ...signed, promises: [first, wish] }), 'not signed it does not count').toEqual(['late', 'V2', 20]);
});

describe('P3: an addition confirmed when the promise had passed', () => {
  /** Promised for 10:00, at 10:05 an addition is approved with 12:00, settled at 11:20. */
  function flagged() {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['G02'], { promise: { at: time('10:00'), means: 'phone' } });
    shop.clock.now = time('10:05');
    const { additionId = '' } = shop.must('addition.report', { visitId, source: 'workshop', finds: ['leak'] }).answer;
    shop.must('addition.price', { additionId, operation: { standardId: 'R10' }, amountFen: 100 });
    const answers = [{ additionId, approved: true }];
    shop.must('addition.answer', { visitId, answers, means: 'phone', promise: { at: time('12:00') } });
    const file = shop.file(visitId);
    return { ...file, visit: { ...file.visit, settledAt: time('11:20') } };
  }

  test('is flagged; the old promise stays the basis, or the new one becomes it', () => {
    expect(ruled(flagged())).toEqual(['late', 'V2', 80]);
    expect(ruled(flagged(), { lateAddition: 'new' })).toEqual(['on-time', 'V3', 0]);
    expect(judge(flagged(), policy(), LATER).flagged).toBe(true);
    expect(judge(flagged(), policy({ lateAddition: 'new' }), LATER).flagged).toBe(true);
  });

  test('another policy is seen before it is saved', () => {
    const change = policyChange(flagged(), policy(), policy({ lateAddition: 'new' }), LATER);
    expect([change?.before.result, change?.after.result]).toEqual(['late', 'on-time']);
    expect(policyChange(flagged(), policy(), policy({ warnMinutes: 45, leftOut: [] }), LATER)).toBeNull();
    const signed = { ...lateCar().file(), excuses: [signedFor('D04')] };
    const stricter = policyChange(signed, policy(), policy({ excused: 'late' }), LATER);
    expect([stricter?.before.result, stricter?.after.result]).toEqual(['on-time', 'late']);
  });
});
