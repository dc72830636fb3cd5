import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Addition } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { approvedAddition } from '../../../shared/domain/testing/additions.ts';
import { at, car, operation, work } from './bay.fixture.ts';
import { button, eachInBrowser, openBay, tap } from './opened.fixture.ts';

eachInBrowser();

function running(additions: readonly Addition[] = [], promises?: VisitFile['promises']): VisitFile {
  const parts = { labour: [work('o1', 'v1', 'wang')], ...(promises && { promises }) };
  return { ...car('v1', [operation('o1', 'v1', { state: 'working' })], parts), additions };
}

const sheet = () => document.querySelector('dialog');

test('what was found is reported with taps alone, with the work it was found on', () => {
  const session = openBay([running()]);
  tap('^增项');
  expect(button('^报告增项').getAttribute('aria-disabled'), 'not without a word').toBe('true');
  for (const chip of ['轮胎', '刹车片', '右后', '影响安全']) tap(`^${chip}$`);
  tap('^报告增项');
  const found = { finds: ['brake-pads', 'tyres'], note: '右后 影响安全', photoIds: [] };
  const payload = { visitId: 'v1', operationId: 'o1', source: 'workshop', ...found };
  expect(session.sent).toEqual([{ type: 'addition.report', payload }]);
  expect(sheet()).toBeNull();
  expect(document.querySelector('.bay-slot')?.textContent).toContain('已报告增项：刹车片 轮胎');
});

test('the button says what waits, then the customer’s word; the sheet says it of each', () => {
  const approved = approvedAddition('a1', at(14, 10), 'v1');
  const said = { ...approved.answer, approved: false, at: at(14, 20) } as NonNullable<Addition['answer']>;
  const declined = { ...approved, id: 'a2', answer: said };
  const waiting = { ...approved, id: 'a3', answer: null };
  const told = { ...(car('v1', []).promises[0] as VisitFile['promises'][number]), id: 'p2', at: at(17, 30) };
  const promises = [...car('v1', []).promises, { ...told, cause: 'addition' as const, additionIds: ['a1'] }];
  const session = openBay([running([approved, declined, waiting], promises)]);
  expect(button('^增项').textContent).toContain('1 项待答复');
  const row = (additions: readonly Addition[]) => ({
    ...{ kind: 'visit' as const, id: 'v1', version: 2, lastSeq: 2 },
    file: running(additions, promises),
  });
  act(() => session.change([row([approved, declined])]));
  expect(button('^增项').textContent).toContain('客户拒绝 14:20');
  tap('^增项');
  const list = sheet()?.querySelector('.addition-list')?.textContent;
  expect(list).toContain('客户已同意 · 14:10 · 交车 17:30');
  expect(list).toContain('客户已拒绝 · 14:20');
});

test('nobody signed in reports nothing, and is told why', () => {
  openBay([running()], null);
  expect(button('^增项').textContent).toContain('请先登录');
  tap('^增项');
  expect(sheet()).toBeNull();
});

test('a sheet about a car that has left is closed', () => {
  const session = openBay([running()]);
  tap('^增项');
  expect(sheet()).not.toBeNull();
  act(() => session.change([], ['visit/v1']));
  expect(sheet()).toBeNull();
});
