import { expect, test } from 'vitest';
import { EVENT_KINDS } from '../domain/events.ts';
import { eventText } from './events.texts.ts';
import { LANGUAGES } from './translate.ts';

const ZONE = 'Asia/Shanghai';
const at = Date.UTC(2026, 10, 21, 2, 0);

test('every event is a line of history in both languages, also when it carries nothing', () => {
  for (const kind of EVENT_KINDS) {
    for (const language of LANGUAGES) {
      const line = eventText(language, { kind, at }, ZONE);
      expect(line.length, kind).toBeGreaterThan(1);
      expect(line, kind).toMatch(language === 'en' ? /^[^\u4e00-\u9fff{}]+$/ : /^[^{}]*[\u4e00-\u9fff][^{}]*$/);
    }
  }
});

test('words, times and what people said are shown', () => {
  const data = { operation: '更换水泵', operationEn: 'Replace water pump', reason: 'D02', note: '周三到货' };
  expect(eventText('zh-CN', { kind: 'operation.held', at, data }, ZONE)).toBe('暂停“更换水泵”：待料-缺件（周三到货）');
  expect(eventText('en', { kind: 'operation.held', at, data }, ZONE)).toBe(
    '"Replace water pump" on hold: Parts: out of stock (周三到货)',
  );
  expect(eventText('zh-CN', { kind: 'visit.promised', at, data: { at: at + 86_400_000 } }, ZONE)).toBe(
    '承诺交车时间 明天 10:00',
  );
});

test('who and where are shown when the event says so, overrides always', () => {
  const data = { operation: '更换水泵', bay: '7', people: ['王强', '李明'], overrides: ['operation-waits'] };
  expect(eventText('zh-CN', { kind: 'operation.started', at, data }, ZONE)).toBe(
    '开工“更换水泵” · 7 号位 · 王强、李明（调度放行）',
  );
  expect(eventText('en', { kind: 'visit.moved', at, data: { place: 'bay', bay: '7' } }, ZONE)).toBe(
    'Car moved to: Bay 7',
  );
});

test('a screen is named with what it is for', () => {
  const data = { name: '东侧电视', role: 'lounge' };
  expect(eventText('zh-CN', { kind: 'device.admitted', at, data }, ZONE)).toBe('屏幕接入：东侧电视 · 客户休息区屏');
});

test('an undone event says what was undone', () => {
  const data = { kind: 'operation.held', operation: '更换水泵', reason: '按错了' };
  expect(eventText('zh-CN', { kind: 'undone', at, data }, ZONE)).toBe('撤销：暂停“更换水泵”（按错了）');
});
