import { describe, expect, test } from 'vitest';
import type { Excuse } from '../model.ontime.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import type { ReasonCode } from '../reasons.ts';
import { time } from '../testing/arrivals.ts';
import { bestExcuse, excuseState } from './excuses.ts';

function excuse(reason: ReasonCode, more: Partial<Excuse> = {}): Excuse {
  return {
    ...{ id: 'e', visitId: 'v', reason, note: '', calls: [], signatureId: null },
    ...{ recordedAt: time('12:00'), recordedBy: null, spot: null },
    ...more,
  };
}
const spot = (result: 'confirmed' | 'rejected') => ({ at: time('18:00'), by: null, result, note: '' });
const state = (row: Excuse, unsignedReasons: readonly ReasonCode[] = []) =>
  excuseState(row, { ...DEFAULT_POLICY, unsignedReasons });

describe('V4: an excuse', () => {
  test('waits for the signature, and excuses with it', () => {
    expect(state(excuse('D04'))).toBe('unsigned');
    expect(state(excuse('D04', { signatureId: 's' }))).toBe('excuses');
  });

  test('of a reason marked policy excuses unsigned where the shop lets it, and no other reason does', () => {
    expect(state(excuse('D06'), ['D07'])).toBe('unsigned');
    expect(state(excuse('D06'), ['D06'])).toBe('excuses');
    expect(state(excuse('D22'), ['D22'])).toBe('unsigned');
  });

  test('D05 excuses with three calls in vain, in different minutes', () => {
    const calls = [time('11:00'), time('11:20'), time('11:40')];
    expect(state(excuse('D05', { calls: calls.slice(1) }))).toBe('unsigned');
    expect(state(excuse('D05', { calls: [time('11:00'), time('11:00') + 59_000, time('11:20')] }))).toBe('unsigned');
    expect(state(excuse('D05', { calls }))).toBe('excuses');
    expect(state(excuse('D04', { calls }))).toBe('unsigned');
  });

  test('the spot check takes it away, and confirming it changes nothing', () => {
    expect(state(excuse('D04', { signatureId: 's', spot: spot('rejected') }))).toBe('rejected');
    expect(state(excuse('D04', { signatureId: 's', spot: spot('confirmed') }))).toBe('excuses');
  });

  test('parts, and what only a new promise covers, excuse nothing even when signed', () => {
    for (const reason of ['D02', 'D15', 'D21'] as const) {
      expect(state(excuse(reason, { signatureId: 's' }), [reason])).toBe('rejected');
    }
  });

  test('of several the one that does most for the visit counts', () => {
    const rows = [
      excuse('D04', { id: 'a', signatureId: 's', spot: spot('rejected') }),
      excuse('D22', { id: 'b' }),
      excuse('D05', { id: 'c', signatureId: 's' }),
    ];
    expect(bestExcuse(rows, DEFAULT_POLICY)?.row.id).toBe('c');
    expect(bestExcuse(rows.slice(0, 2), DEFAULT_POLICY)).toMatchObject({ row: { id: 'b' }, state: 'unsigned' });
    expect(bestExcuse([], DEFAULT_POLICY)).toBeNull();
  });
});
