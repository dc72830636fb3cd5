// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { act } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HubState } from '../../../shared/protocol/hubState.ts';
import { type FakeSession, fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { HubTrouble } from '../../parts/hub/HubTrouble.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { HubNotices } from './HubNotices.tsx';

const NOW = Date.UTC(2026, 10, 22, 10, 31);
const WELL: HubState = { trouble: null, restored: null, backups: [] };

let session: FakeSession;
beforeEach(() => {
  session = fakeSession({ now: NOW });
  render(
    <LiveDesk session={session}>
      <LanguageProvider language="en">
        <MemoryRouter>
          <HubNotices />
          <HubTrouble />
        </MemoryRouter>
      </LanguageProvider>
    </LiveDesk>,
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
const say = (state: Partial<HubState>) => act(() => session.hubState.set({ ...WELL, ...state }));

describe('how the hub itself is', () => {
  it('is not mentioned while all is well', () => {
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('H3: says why taps wait, and stops when they no longer do', () => {
    say({ trouble: 'disk-full' });
    expect(screen.getByRole('alert').textContent).toContain('disk is full');
    say({});
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('H1: says up to when the shop is known, until somebody has read it', () => {
    const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(new Response('{"ok":true}')));
    vi.stubGlobal('fetch', fetched);
    say({ restored: { at: NOW, why: 'unreadable', backup: NOW, upTo: NOW - 60_000 } });
    expect(screen.getByRole('alert').textContent).toContain('10:30');
    fireEvent.click(screen.getByRole('button', { name: 'Read' }));
    return vi.waitFor(() => expect(fetched.mock.calls[0]?.[0]).toBe('/backups/read'));
  });

  it('B2: says which folder gets no backups, and why', () => {
    say({ backups: [{ folder: 'second', why: 'away', since: NOW }] });
    expect(screen.getByRole('alert').textContent).toContain('second backup folder');
  });
});
