import { type BrowserWindow, screen } from 'electron';
import { isVisible } from './displays.ts';
import type { PageWindows } from './pageWindow.ts';
import type { WindowMemory } from './windowState.ts';

export type BoardWindow = { show: () => void; window: () => BrowserWindow | null };

/** The dispatcher's window. Closing it hides it: the hub goes on. `onHidden` says so, once. */
export function createBoardWindow(
  pages: PageWindows,
  memory: WindowMemory,
  isQuitting: () => boolean,
  onHidden: () => void,
): BoardWindow {
  let board: BrowserWindow | null = null;

  const open = (): BrowserWindow => {
    const saved = memory.state().board;
    const bounds = saved && isVisible(saved, screen.getAllDisplays()) ? saved : { width: 1600, height: 960 };
    const window = pages.open('dispatcher', { ...bounds, minWidth: 1024, minHeight: 640, title: 'Bayboard' });
    if (saved === null) window.maximize();
    window.on('close', (event) => {
      memory.change({ board: window.getNormalBounds() });
      if (isQuitting()) return;
      event.preventDefault();
      window.hide();
      onHidden();
    });
    window.on('closed', () => {
      board = null;
    });
    return window;
  };

  return {
    window: () => board,
    show() {
      board ??= open();
      if (board.isMinimized()) board.restore();
      board.show();
      board.focus();
    },
  };
}
