import { describe, expect, test } from 'vitest';
import type { Excuse } from '../domain/model.ontime.ts';
import type { PromiseEntry } from '../domain/model.ts';
import { time } from '../domain/testing/arrivals.ts';
import type { Verdict } from '../domain/verdict/verdict.types.ts';
import { verdictMark, verdictReasons } from './verdictWords.ts';

const basis: PromiseEntry = {
  ...{ id: 'p', visitId: 'v', at: time('12:30'), agreedAt: time('10:10'), means: 'phone', advisorId: null },
  ...{ cause: 'addition', note: '', additionIds: [], signatureId: null, quoteId: null },
};
const late: Verdict = {
  ...{ result: 'late', rule: 'V3', basis, compared: time('13:05'), minutesLate: 35, excuse: null },
  ...{ saidLate: false, flagged: false, shares: [], stretches: [] },
};
const told = {
  visit: { cancelledAt: null },
  policy: { compared: 'sheet' },
  now: time('14:00'),
  timeZone: 'Asia/Shanghai',
} as const;
const sentence = (verdict: Verdict, more: Partial<Parameters<typeof verdictReasons>[2]> = {}) =>
  verdictReasons('zh-CN', verdict, { ...told, ...more }).join(' · ');

describe('V7: a verdict explains itself', () => {
  test('by the promise, the clock, the minutes and the rule', () => {
    expect(sentence(late)).toBe('承诺 12:30（增项，电话确认） · 结算单交车 13:05 · 迟 35 分 · V3');
    expect(verdictReasons('en', late, told).join(' · ')).toBe(
      'Promised 12:30 (Additional work, agreed by phone) · settlement sheet 13:05 · 35 min late · V3',
    );
  });

  test('open, it is measured by now; by another clock it says which', () => {
    const open = { ...late, result: 'open', compared: null, minutesLate: 0 } as const;
    expect(sentence(open)).toBe('承诺 12:30（增项，电话确认） · 现在 14:00 · 没有超过 · V3');
    expect(sentence(late, { policy: { compared: 'ready' } })).toContain('竣工 13:05');
    expect(sentence({ ...open, result: 'left-out', rule: 'V1' }, { visit: { cancelledAt: time('11:00') } })).toBe(
      '承诺 12:30（增项，电话确认） · 11:00 取消 · V1',
    );
  });

  test('and says what the customer had to do with it', () => {
    const row: Excuse = {
      ...{ id: 'e', visitId: 'v', reason: 'D22', note: '', calls: [], signatureId: null },
      ...{ recordedAt: 0, recordedBy: null, spot: null },
    };
    const excuse = { row, state: 'unsigned' } as const;
    expect(sentence({ ...late, excuse })).toContain('客户未取：待客户签字');
    expect(sentence({ ...late, rule: 'V5', saidLate: true, minutesLate: 0 })).toContain('客户回访说迟了 · V5');
    expect(sentence({ ...late, flagged: true })).toContain('增项确认时承诺已过');
  });

  test('its mark is short', () => {
    const mark = (more: Partial<Verdict>) => verdictMark('zh-CN', { ...late, ...more });
    expect(mark({})).toBe('迟 35 分');
    expect(mark({ minutesLate: 0, rule: 'V5' })).toBe('客户说迟了');
    expect(mark({ result: 'on-time' })).toBe('准时');
    expect(mark({ result: 'open', minutesLate: 7 })).toBe('未结算，已过 7 分');
    expect(mark({ result: 'open', minutesLate: 0 })).toBe('未结算');
    expect(mark({ result: 'left-out' })).toBe('不计入准时率');
  });
});
