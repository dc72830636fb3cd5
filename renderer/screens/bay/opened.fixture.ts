import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { fakeSession } from '../../live/fake.session.ts';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import { BayPage } from './BayPage.tsx';
import { bay, NOW, rowsOf } from './bay.fixture.ts';

class NoSize {
  observe() {}
  disconnect() {}
}

/** Gives each test of a file what a browser has and its document has not: sizes and dialogs; and takes it away again. */
export function eachInBrowser(): void {
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', NoSize);
    Object.assign(HTMLDialogElement.prototype, {
      showModal(this: HTMLDialogElement) {
        this.open = true;
      },
      close(this: HTMLDialogElement) {
        this.open = false;
      },
    });
    localStorage.setItem('bayboard.language', 'zh-CN');
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
}

/** The page of bay 7 with these cars, and somebody or nobody signed in, at `now` (epoch ms). */
export function openBay(files: readonly VisitFile[], personId: string | null = 'wang', now = NOW) {
  const session = fakeSession({
    rows: rowsOf(files, { bay }),
    now,
    identity: { role: 'bay', bayId: 'b7', personId },
  });
  render(createElement(BayPage), { wrapper: ({ children }) => LiveDesk({ session, children }) });
  return session;
}

/** A button by a part of its words, as a regular expression. */
export const button = (text: string) => screen.getByRole('button', { name: new RegExp(text) });
export const tap = (text: string) => fireEvent.click(button(text));
