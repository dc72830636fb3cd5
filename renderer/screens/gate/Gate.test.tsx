import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeSession } from '../../live/fake.session.ts';
import { LiveView } from '../../live/LiveView.tsx';
import type { Connection } from '../../sync/session.types.ts';
import { Gate } from './Gate.tsx';

const now = 1_763_706_720_000;

function open(set: Partial<Connection>) {
  const session = fakeSession({ now });
  session.connection.set({ ...session.connection.get(), state: 'waiting', identity: null, ...set });
  const onLanguage = vi.fn();
  render(
    <LiveView session={session}>
      <Gate onLanguage={onLanguage} />
    </LiveView>,
  );
  return { session, onLanguage };
}

const digits = () => document.querySelector('.gate-digits')?.textContent;
const waitingCode = { code: '483920', expiresAt: now + 572_000 };
afterEach(cleanup);

test('a screen that nobody admitted shows its code, how long it holds, and what to do', () => {
  open({ waitingCode });
  expect(digits()).toBe('483 920');
  expect(document.body.textContent).toContain('9:32 后自动换新代码');
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('也可以用调度的平板扫码');
});

test('a new code takes the place of the old one; an old code is not shown while the hub is away', () => {
  const { session } = open({ waitingCode });
  act(() => session.connection.set({ ...session.connection.get(), waitingCode: { ...waitingCode, code: '120077' } }));
  expect(digits()).toBe('120 077');
  act(() => session.connection.set({ ...session.connection.get(), state: 'offline' }));
  expect(digits()).not.toContain('120');
  expect(document.body.textContent).toContain('正在寻找主机');
});

test('a screen that was thrown out is told so and gets a new code', () => {
  open({ waitingCode, denied: 'token-revoked' });
  expect(screen.getByRole('alert').textContent).toContain('这个屏幕已被移出');
  expect(digits()).toBe('483 920');
});

test('the language is switched by one button', () => {
  const { onLanguage } = open({ waitingCode });
  fireEvent.click(screen.getByRole('button'));
  expect(onLanguage).toHaveBeenCalledWith('en');
});
