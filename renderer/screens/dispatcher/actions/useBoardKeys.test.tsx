import { cleanup, fireEvent, render } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSession, fakeSession } from '../../../live/fake.session.ts';
import { LiveDesk } from '../../../live/LiveDesk.tsx';
import { at, visitFile } from '../board/board.fixture.ts';
import { setDispatch, useDispatch } from '../dispatch.state.ts';
import { rowsOf } from './actions.fixture.ts';
import { useBoardKeys } from './useBoardKeys.ts';

const rows = rowsOf({
  files: [
    visitFile('ready', { visit: { readyAt: at('09:00') } }),
    visitFile('settled', { visit: { readyAt: at('09:00'), settledAt: at('09:10') } }),
  ],
});

let session: FakeSession;

function Board() {
  useBoardKeys();
  return (
    <>
      <button type="button">elsewhere</button>
      <button type="button" data-visit="ready">
        ready
      </button>
      <button type="button" data-visit="settled">
        settled
      </button>
    </>
  );
}

function press(on: string, key: string): void {
  const element = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === on);
  fireEvent.keyDown(element ?? document.body, { key, code: `Key${key.toUpperCase()}` });
}

beforeEach(() => {
  session = fakeSession({ rows, now: at('10:00') });
  setDispatch({ ask: null, dialog: null, menu: null, visitId: 'ready' });
  render(
    <LiveDesk session={session}>
      <App>
        <Board />
      </App>
    </LiveDesk>,
  );
});
afterEach(cleanup);

describe('a letter', () => {
  it('does nothing to the open car while something else has the keyboard: a plate may be being typed', () => {
    for (const key of ['j', 'd', 'q', 'v']) press('elsewhere', key);
    expect(useDispatch.getState().dialog).toBeNull();
    expect(session.sent).toEqual([]);
  });

  it.each([
    ['j', 'ready', 'settle'],
    ['d', 'settled', 'deliver'],
  ])('%s on a %s car asks before it acts: it cannot be taken back', (key, visitId, kind) => {
    press(visitId, key);
    expect(useDispatch.getState().dialog).toEqual({ kind, visitId });
    expect(session.sent).toEqual([]);
  });
});
