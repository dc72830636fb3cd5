import { describe, expect, test } from 'vitest';
import { floorMinute } from '../../../shared/domain/calendar.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { time } from '../../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import { deliveredCar } from '../../../shared/domain/testing/followUp.ts';
import type { CallLine } from '../../../shared/views/followUp.lists.ts';
import { callPayload, EMPTY_CALL, effectOf, isComplete, meanScore, shownLine } from './calls.model.ts';

describe('a call', () => {
  test('is complete when the customer was asked, and a complaint is in words', () => {
    expect(isComplete(EMPTY_CALL)).toBe(false);
    expect(isComplete({ ...EMPTY_CALL, onTime: null })).toBe(true);
    expect(isComplete({ ...EMPTY_CALL, onTime: false, complains: true, complaint: ' ' })).toBe(false);
    expect(isComplete({ ...EMPTY_CALL, onTime: false, complains: true, complaint: '没洗干净' })).toBe(true);
  });

  test('sends a complaint only while it is ticked', () => {
    const draft = { ...EMPTY_CALL, onTime: true, complaint: '没洗干净' };
    expect(callPayload('v', draft)).toMatchObject({ reached: true, onTime: true, complaint: null });
    expect(callPayload('v', { ...draft, complains: true }).complaint).toBe('没洗干净');
  });

  test('counts only answered items in its mean', () => {
    expect(meanScore([0, 9, 0, 8, 8])).toBe('8.3');
    expect(meanScore([0, 0])).toBeNull();
  });

  test('says what the customer’s word will do, also when a call of this very minute says otherwise (V5)', () => {
    const shop = fakeShop(time('09:00'));
    const visitId = deliveredCar(shop);
    const effect = (onTime: boolean) =>
      effectOf(shop.file(visitId), DEFAULT_POLICY, onTime, floorMinute(shop.clock.now)).map(
        ({ result, rule }) => `${result} ${rule}`,
      );
    expect(effect(false)).toEqual(['on-time V2', 'late V5']);
    expect(effect(true)).toEqual(['on-time V2', 'on-time V2']);
    shop.clock.now += 40_000;
    shop.must('call.record', { visitId, reached: true, onTime: false });
    expect(effect(true)).toEqual(['late V5', 'on-time V2']);
  });
});

test('the chosen customer is shown as long as he is listed, else the first', () => {
  const line = (visitId: string) => ({ visitId }) as CallLine;
  const list = { lines: [line('a'), line('b')], more: 0, finished: [line('c')] };
  expect(shownLine(list, false, 'b')?.visitId).toBe('b');
  expect(shownLine(list, false, 'c')?.visitId).toBe('a');
  expect(shownLine(list, true, 'c')?.visitId).toBe('c');
  expect(shownLine({ lines: [], more: 0, finished: [] }, false, 'b')).toBeNull();
  expect(shownLine(null, false, null)).toBeNull();
});
