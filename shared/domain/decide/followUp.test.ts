import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../protocol/commands.ts';
import { callDue } from '../calls.ts';
import { permit } from '../permission.ts';
import { arrival, arrive, time } from '../testing/arrivals.ts';
import { fakeShop, OFFICE } from '../testing/fakeShop.ts';
import { cameBack, complained, deliveredCar, SAID_LATE } from '../testing/followUp.ts';
import { atDesk, excused, SIGNED } from '../testing/handover.ts';
import { verdictOf } from '../verdict/verdict.ts';
import type { PersonRole } from '../vocabulary.ts';

const ON_TIME = { reached: true, onTime: true };

function started() {
  const shop = fakeShop(time('09:00'));
  const visitId = deliveredCar(shop);
  const verdict = () => verdictOf(shop.file(visitId), shop.reader.shop(), shop.clock.now);
  return { shop, visitId, verdict };
}

describe('follow-up calls (Q4)', () => {
  test('keep who called, what was said and every score; a complaint becomes a task of its own', () => {
    const { shop, visitId } = started();
    const { events, answer } = shop.must('call.record', { visitId, ...SAID_LATE }, atDesk(shop, 'dd'));
    expect(events.map(({ kind }) => kind)).toEqual(['call.said-late', 'complaint.opened']);
    const { complaint, ...said } = SAID_LATE;
    expect(shop.file(visitId).calls).toMatchObject([
      { id: answer.callId, by: 'dd', complaintId: answer.complaintId, ...said },
    ]);
    const open = { callId: answer.callId, text: complaint, ownerId: null, cause: '', answer: '', closedAt: null };
    expect(shop.reader.office('complaint', answer.complaintId ?? '')).toMatchObject(open);
  });

  test('not reached is a try: three end it, and a fourth word still counts when the customer rings back', () => {
    const { shop, visitId } = started();
    const state = () => callDue(shop.file(visitId).visit, shop.file(visitId).calls, shop.reader.shop(), '2026-11-21');
    for (let i = 0; i < 3; i++) {
      expect(state()).toBe('due');
      shop.must('call.record', { visitId, reached: false });
    }
    expect(state()).toBe('given-up');
    shop.must('call.record', { visitId, ...ON_TIME });
    expect(state()).toBe('done');
    expect(shop.file(visitId).calls).toHaveLength(4);
  });

  test('V5: "it was late" makes it late after settlement, and a later "on time" takes that back', () => {
    const { shop, visitId, verdict } = started();
    expect(verdict()).toMatchObject({ result: 'on-time', rule: 'V2' });
    shop.must('call.record', { visitId, ...ON_TIME, onTime: false });
    expect(verdict()).toMatchObject({ result: 'late', rule: 'V5', minutesLate: 0 });
    shop.clock.now += 60_000;
    shop.must('call.record', { visitId, ...ON_TIME });
    expect(verdict()).toMatchObject({ result: 'on-time', rule: 'V2' });
    shop.clock.now += 60_000;
    shop.must('call.record', { visitId, reached: true });
    shop.must('call.record', { visitId, reached: false });
    expect(verdict(), 'not asked, not reached: nothing said').toMatchObject({ result: 'on-time' });
  });

  test('V5 stands above an excuse', () => {
    const { shop, visitId, verdict } = started();
    excused(shop, visitId, { signature: SIGNED });
    shop.must('call.record', { visitId, ...ON_TIME, onTime: false });
    expect(verdict()).toMatchObject({ result: 'late', rule: 'V5' });
  });

  test('a score outside 1 to 10, nine scores, or an empty complaint are no call', () => {
    const call = { visitId: 'v', reached: true };
    const check = (more: object) => COMMANDS['call.record'].safeParse({ ...call, ...more }).success;
    expect(check({ scores: SAID_LATE.scores })).toBe(true);
    expect(check({ scores: [...SAID_LATE.scores.slice(1), 11] })).toBe(false);
    expect(check({ scores: [...SAID_LATE.scores.slice(1), -1] })).toBe(false);
    expect(check({ scores: SAID_LATE.scores.slice(1) })).toBe(false);
    expect(check({ complaint: ' ' })).toBe(false);
  });
});

test('a complaint gets an owner, a cause and an answer, and is closed by whoever saw to it', () => {
  const { shop, visitId } = started();
  const complaintId = complained(shop, visitId);
  shop.must('complaint.edit', { complaintId, ownerId: 'gu', cause: '洗车排队', answer: '' });
  shop.must('complaint.edit', { complaintId, ownerId: 'gu', cause: '洗车排队', answer: '已致歉并送洗车券' });
  shop.must('complaint.close', { complaintId }, atDesk(shop, 'dd'), time('10:00', '2026-11-22'));
  expect(shop.reader.office('complaint', complaintId)).toMatchObject({
    ownerId: 'gu',
    cause: '洗车排队',
    answer: '已致歉并送洗车券',
    closedAt: time('10:00', '2026-11-22'),
    closedBy: 'dd',
  });
});

describe('comebacks (Q3)', () => {
  test('E9: taken in as the comeback of an earlier visit, ruled once, charged to what failed', () => {
    const { shop, visitId: comebackOf } = started();
    shop.clock.now = time('09:00', '2026-11-28');
    const promise = { at: time('17:00', '2026-11-28'), means: 'in-person' } as const;
    const again = arrival('京A11111', ['G02'], { mileage: 600, promise });
    const { events, answer } = shop.must('visit.takeIn', { ...again, comebackOf });
    expect(events.map(({ kind }) => kind)).toEqual(['visit.taken-in', 'visit.promised', 'comeback.linked']);
    const { comebacks } = shop.file(answer.visitId ?? '');
    expect(comebacks).toMatchObject([{ earlierVisitId: comebackOf, window: 'other', ruling: null }]);
    const operationIds = shop.file(comebackOf).operations.map(({ id }) => id);
    const ruled = { comebackId: comebacks[0]?.id ?? '', ruling: 'comeback', note: '同一处异响' } as const;
    shop.must('comeback.rule', { ...ruled, operationIds: [...operationIds, ...operationIds] }, atDesk(shop, 'dd'));
    expect(shop.file(answer.visitId ?? '').comebacks).toMatchObject([
      { ruling: 'comeback', ruledBy: 'dd', operationIds },
    ]);
  });

  test('what is no comeback charges nobody, and leaves room for the right visit', () => {
    const shop = fakeShop(time('09:00'));
    const older = deliveredCar(shop);
    const { visitId, comebackId, earlierVisitId } = cameBack(shop);
    const operationIds = shop.file(earlierVisitId).operations.map(({ id }) => id);
    shop.must('comeback.rule', { comebackId, ruling: 'other-fault', note: '这次是右前轮', operationIds });
    expect(shop.file(visitId).comebacks).toMatchObject([{ ruling: 'other-fault', operationIds: [] }]);
    shop.must('comeback.link', { visitId, earlierVisitId: older });
    expect(shop.file(visitId).comebacks).toHaveLength(2);
  });

  test('a car may be linked after it was taken in, also while it is worked on', () => {
    const { shop, visitId: earlierVisitId } = started();
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    shop.must('comeback.link', { visitId, earlierVisitId });
    expect(shop.file(visitId).comebacks).toHaveLength(1);
  });
});

test('S9: callers call, leads rule; nobody does at a bay', () => {
  const person = fakeShop(0).reader.person('gu');
  const actor = (deviceRole: 'dispatcher' | 'office' | 'advisor' | 'bay', role: PersonRole) => ({
    ...OFFICE,
    deviceRole,
    person: person ? { ...person, role } : null,
  });
  expect(permit('call.record', actor('office', 'caller')).ok).toBe(true);
  expect(permit('call.record', actor('office', 'advisor')).ok, 'not by whom it is about').toBe(false);
  expect(permit('call.record', actor('bay', 'manager')).ok).toBe(false);
  expect(permit('complaint.edit', actor('office', 'advisor')).ok).toBe(true);
  expect(permit('complaint.close', actor('office', 'advisor')).ok).toBe(false);
  expect(permit('comeback.rule', actor('office', 'director')).ok).toBe(true);
  expect(permit('comeback.rule', actor('dispatcher', 'controller')).ok).toBe(false);
  expect(permit('comeback.rule', OFFICE)).toMatchObject({ refusal: { code: 'sign-in-first' } });
  expect(permit('comeback.link', actor('advisor', 'advisor')).ok).toBe(true);
});
