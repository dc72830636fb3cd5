import { act, fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Warning } from '../../../shared/domain/model.ontime.ts';
import type { PromiseEntry, VisitFile } from '../../../shared/domain/model.ts';
import { at, bay, car, operation, rowsOf, work } from './bay.fixture.ts';
import { eachInBrowser, openBay, tap } from './opened.fixture.ts';

eachInBrowser();

const NOW = at(16, 5);

function warning(set: Partial<Warning> = {}): Warning {
  return {
    ...{ id: 'w', visitId: 'v1', promiseId: 'p-v1', source: 'forecast', cause: null, note: '', operationId: null },
    ...{ reply: null, raisedAt: at(16), raisedBy: null, forecastAt: at(16, 50), ownerId: 'adv' },
    ...{ seenAt: null, seenBy: null, answeredAt: null, answeredBy: null, outcome: null, answerNote: '' },
    ...set,
  };
}

const running = (warnings: readonly Warning[] = [], parts: Partial<VisitFile> = {}) =>
  car('v1', [operation('o1', 'v1', { state: 'working' })], {
    labour: [work('o1', 'v1', 'wang', { start: at(15, 30) })],
    ...parts,
    warnings,
  });

const open = (files: readonly VisitFile[], personId: string | null = 'wang') => openBay(files, personId, NOW);
const shown = () => document.querySelector('.bay-warn')?.textContent;

test('P5: "can’t make it" takes two taps: the button beside the due time, and the cause', () => {
  const session = open([running()]);
  tap('^来不及');
  tap('待料-缺件');
  const payload = { visitId: 'v1', operationId: 'o1', cause: 'D02' };
  expect(session.sent).toEqual([{ type: 'warning.raise', payload }]);
  expect(document.querySelector('dialog')).toBeNull();
});

test('P5: the forecast asks; "in time" is one tap, "too late" asks for the cause', () => {
  const session = open([running([warning()])]);
  const question = document.querySelector('.bay-question');
  expect(question?.textContent).toContain('来得及吗');
  fireEvent.click(question?.querySelectorAll('button')[0] as HTMLElement);
  expect(session.sent).toEqual([{ type: 'warning.reply', payload: { warningId: 'w' } }]);
  fireEvent.click(question?.querySelectorAll('button')[1] as HTMLElement);
  tap('施工超时');
  expect(session.sent[1]?.payload).toMatchObject({ cause: 'D14' });
});

test('nobody is asked about a car whose work is done', () => {
  const file = car('v1', [operation('o1', 'v1', { state: 'done', doneAt: at(16) })], { warnings: [warning()] });
  open([file]);
  expect(document.querySelector('.bay-question')).toBeNull();
  expect(shown()).toContain('预测来不及');
});

const told: PromiseEntry = {
  ...{ id: 'p2', visitId: 'v1', at: at(17, 15), agreedAt: at(16, 4), means: 'phone', advisorId: 'adv' },
  ...{ cause: 'workshop', note: '', additionIds: [], signatureId: null, quoteId: null },
};
const said = { cause: 'D02', reply: { holds: false, at: at(16, 1), by: 'wang' } } as const;

test.each([
  ['said, and not read', warning(said), [], '已报来不及顾问未读'],
  ['said, and read', warning({ ...said, seenAt: at(16, 2), seenBy: 'adv' }), [], '已报来不及顾问 16:02 已读'],
  ['denied', warning({ reply: { holds: true, at: at(16, 1), by: 'wang' } }), [], '已答来得及顾问未读'],
  [
    'a new time was agreed',
    warning({ ...said, answeredAt: at(16, 4), outcome: 'promised' }),
    [told],
    '新时间 17:15已联系客户',
  ],
  ['it holds', warning({ ...said, answeredAt: at(16, 4), outcome: 'holds' }), [], '照原时间顾问已答复'],
  [
    'the customer was not reached',
    warning({ ...said, answeredAt: at(16, 4), outcome: 'unreachable' }),
    [],
    '联系不上客户顾问继续联系',
  ],
] as const)('E6: the bay sees what became of it: %s', (_, one, more, text) => {
  const first = car('v1', []).promises;
  open([running([one], { promises: [...first, ...more] })]);
  expect(shown()).toBe(text);
});

test('whoever is not signed in is told so, and cannot tap it', () => {
  const session = open([running()], null);
  tap('^来不及');
  expect(session.sent).toEqual([]);
  expect(shown()).toContain('请先登录');
  expect(document.querySelector('dialog')).toBeNull();
});

test('an answer that comes while the causes are shown closes them: there is nothing left to say', () => {
  const session = open([running([warning()])]);
  tap('^预测来不及');
  expect(document.querySelector('dialog')).toBeTruthy();
  act(() => session.change(rowsOf([running([warning({ answeredAt: NOW, outcome: 'holds' })])], { bay })));
  expect(document.querySelector('dialog')).toBeNull();
});
