import { expect, test } from 'vitest';
import { REFUSAL_CODES } from '../domain/refusal.ts';
import { WIRE_ERROR_CODES } from '../protocol/errors.ts';
import { refusalText } from './refusals.texts.ts';
import { LANGUAGES } from './translate.ts';

const ZONE = 'Asia/Shanghai';

test('every refusal is a whole sentence in both languages, also without its parameters', () => {
  for (const code of [...REFUSAL_CODES, ...WIRE_ERROR_CODES]) {
    for (const language of LANGUAGES) {
      const sentence = refusalText(language, code, undefined, ZONE);
      expect(sentence, code).toMatch(
        language === 'en' ? /^[^\u4e00-\u9fff{}⟦⟧]+\.$/ : /^[^{}⟦⟧]*[\u4e00-\u9fff][^{}⟦⟧]*。$/,
      );
    }
  }
});

test('parameters are shown as people read them, in the language of the screen', () => {
  const params = { person: '王强', plate: '京A8B2Q6', other: '更换水泵', otherEn: 'Replace water pump' };
  expect(refusalText('zh-CN', 'person-busy', params, ZONE)).toContain('王强 正在做 京A·8B2Q6“更换水泵”');
  expect(refusalText('en', 'person-busy', params, ZONE)).toContain('Replace water pump');
  expect(refusalText('en', 'operation-state', { state: 'held' }, ZONE)).toContain('"On hold"');
  expect(refusalText('zh-CN', 'bay-out-of-service', { bay: '7' }, ZONE)).toContain('7 号位 停用中');
});

test('a part of a sentence stands only if it was given', () => {
  const until = Date.UTC(2026, 10, 21, 8, 0);
  expect(refusalText('zh-CN', 'bay-out-of-service', { bay: '7', until }, ZONE)).toContain('预计 16:00 恢复');
  expect(refusalText('zh-CN', 'bay-out-of-service', { bay: '7' }, ZONE)).not.toContain('恢复');
  expect(refusalText('en', 'checks-missing', { plate: '京A8B2Q6', check: 'final' }, ZONE)).toContain(
    'needs: Final inspection.',
  );
});

test('instants are told on the shop clock; plain numbers stay numbers', () => {
  const at = Date.UTC(2026, 10, 21, 8, 30);
  expect(refusalText('zh-CN', 'promise-in-past', { at }, ZONE)).toBe('16:30 已经过去。请承诺一个以后的时间。');
});

test('the rule follows in brackets, and only when there is one', () => {
  expect(refusalText('en', 'help-open', {}, ZONE, 'J6')).toMatch(/ \(J6\)$/);
  expect(refusalText('zh-CN', 'help-open', {}, ZONE, 'J6')).toMatch(/（J6）$/);
  expect(refusalText('en', 'help-open', {}, ZONE)).not.toContain('(');
});
