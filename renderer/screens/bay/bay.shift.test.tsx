import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Check, Hold } from '../../../shared/domain/model.ts';
import { at, car, operation, work } from './bay.fixture.ts';
import { eachInBrowser, openBay, tap } from './opened.fixture.ts';

/** Finished by 李强, whose team 王建国 leads; a safety item. */
const finished = (more: Partial<Parameters<typeof operation>[2]> = {}) =>
  car('v1', [operation('o1', 'v1', { state: 'done', doneAt: at(14), inspection: ['team'], ...more })], {
    labour: [{ ...work('o1', 'v1', 'li'), start: at(13), end: at(14) }],
  });

eachInBrowser();

test('makes up for a self check that was left out when the job was finished elsewhere (Q1)', () => {
  const session = openBay([finished({ inspection: ['self'], nameZh: '四轮定位' })], 'li');
  tap('四轮定位');
  for (const point of ['螺栓力矩', '无渗漏', '油液液位', '工具旧件取出']) tap(point);
  tap('自检合格');
  expect(session.sent[0]?.payload).toMatchObject({ operationId: 'o1', level: 'self', passed: true });
});

describe('Q1: the team’s check at the bay', () => {
  test('waits for the leader, and passes point by point', () => {
    const session = openBay([finished()], 'wang');
    tap('^班组检 1 项');
    const points = ['螺栓力矩', '无渗漏', '油液液位', '工具旧件取出'];
    for (const point of points) tap(point);
    tap('^合格');
    expect(session.sent).toMatchObject([
      {
        type: 'check.record',
        payload: {
          visitId: 'v1',
          operationId: 'o1',
          level: 'team',
          passed: true,
          points: points.map(() => ({ ok: true })),
        },
      },
    ]);
  });

  test('fails with what is wrong, in taps', () => {
    const session = openBay([finished()], 'wang');
    tap('^班组检');
    tap('螺栓力矩');
    tap('^不合格');
    tap('无渗漏');
    tap('漏做');
    tap('^退回返工');
    expect(session.sent[0]?.payload).toMatchObject({
      ...{ passed: false, remark: '无渗漏 漏做' },
      points: [
        { code: 'torque', ok: true },
        { code: 'leaks', ok: false },
        { code: 'fluids', ok: false },
        { code: 'tools-out', ok: false },
      ],
    });
  });

  test('is no business of whoever did the work', () => {
    openBay([finished()], 'li');
    expect(screen.queryByRole('button', { name: /班组检/ })).toBeNull();
  });
});

test('Q2: the remark stands on the line that is to be done again', () => {
  const hold: Hold = { reason: 'D16', note: '渗油', since: at(14), expectedEnd: null, carFree: true };
  const check: Check = {
    ...{ id: 'c1', visitId: 'v1', operationId: null, level: 'final', passed: false, remark: '左前渗油', points: [] },
    ...{ roadTest: '', photoIds: [], reworkIds: ['o1'], personId: 'wang', at: at(14) },
  };
  openBay([{ ...finished({ state: 'held', doneAt: null, hold, reworks: 1 }), checks: [check] }], 'li');
  expect(document.querySelector('.bay-line-said')?.textContent).toBe('返工：左前渗油');
});

describe('E8: shift change at the bay', () => {
  test('who leaves says why and what is to know, and is signed out', () => {
    const session = openBay(
      [car('v1', [operation('o1', 'v1', { state: 'working' })], { labour: [work('o1', 'v1', 'wang')] })],
      'wang',
    );
    fireEvent.click(screen.getByRole('button', { name: /王建国.*退出登录/ }));
    tap('^下班交接');
    tap('^下班$');
    tap('零件已拆下');
    tap('^交接并退出');
    expect(session.sent).toEqual([
      { type: 'shift.leave', payload: { personId: 'wang', reason: '下班', note: '零件已拆下' } },
      { type: 'device.signOut', payload: {} },
    ]);
  });

  test('what was left waits in sight, with its note', () => {
    const hold: Hold = { reason: 'D12', note: '下班 · 零件已拆下', since: at(14), expectedEnd: null, carFree: true };
    openBay([finished({ state: 'held', doneAt: null, hold })], 'wang');
    expect(document.querySelector('.bay-line-said')?.textContent).toBe('交接：下班 · 零件已拆下');
    tap('^交接 1 项');
    expect(document.querySelector('.left-job')?.textContent).toContain('李强');
  });
});
