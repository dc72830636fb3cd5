import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { keepAlive } from './crash.ts';

const PATHS: Partial<Record<DeviceRole, string>> = { dispatcher: '/desk', lounge: '/lounge', wall: '/wall' };

export type PageWindows = {
  open: (role: DeviceRole, options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** What a window shows, by its page's id; undefined for anything that is not ours. */
  roleOf: (webContentsId: number) => DeviceRole | undefined;
};

/** Windows onto the hub's pages: sandboxed, isolated, never throttled (a board behind another window stays true). */
export function createPageWindows(
  hubUrl: string,
  preload: string,
  safePage: () => string,
  log: (error: unknown) => void,
): PageWindows {
  const roles = new Map<number, DeviceRole>();
  return {
    open(role, options) {
      const window = new BrowserWindow({
        backgroundColor: role === 'dispatcher' ? '#F7F8FA' : '#0B1220',
        autoHideMenuBar: true,
        ...options,
        webPreferences: {
          preload,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webSecurity: true,
          backgroundThrottling: false,
          spellcheck: false,
          autoplayPolicy: 'no-user-gesture-required',
        },
      });
      const { id } = window.webContents;
      roles.set(id, role);
      window.on('closed', () => roles.delete(id));
      keepAlive(window, safePage, log);
      window.loadURL(`${hubUrl}${PATHS[role] ?? '/'}`).catch(log);
      return window;
    },
    roleOf: (id) => roles.get(id),
  };
}
