// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Device } from '../../../shared/domain/model.screens.ts';
import { fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import type { Result } from '../../sync/tap.ts';
import { LanguageProvider } from '../../ui/language.tsx';
import { lendBrowser } from '../../ui/testing/antdBrowser.ts';
import { at, shop } from '../dispatcher/board/board.fixture.ts';
import { ScreenDialog } from './ScreenDialog.tsx';
import { useScreenActions } from './useScreenActions.ts';

const device: Device = {
  id: 'd',
  name: 'Lounge',
  role: 'lounge',
  bayId: null,
  personId: null,
  admittedAt: 0,
  revoked: false,
  local: false,
};
const closed: Result = { ok: false, code: 'bay-out-of-service', params: { bay: '7', until: at('14:30') } };

beforeAll(lendBrowser);
afterEach(cleanup);

function Remove() {
  const actions = useScreenActions();
  return (
    <button type="button" onClick={() => void actions.remove('d')}>
      remove
    </button>
  );
}

it.each([
  ['the dialog', 'Save'],
  ['what is done from afar', 'remove'],
])('%s tells times of a refusal on the shop’s clock', async (_, press) => {
  const session = fakeSession({ rows: [{ kind: 'shop', id: 'shop', shop }], now: at('10:00'), answer: () => closed });
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="en">
        <App>
          <Remove />
          <ScreenDialog ask={{ device }} onClose={() => {}} />
        </App>
      </LanguageProvider>
    </LiveDesk>,
  );
  fireEvent.click(screen.getByText(press));
  expect(await screen.findByText(/14:30/)).toBeTruthy();
});
