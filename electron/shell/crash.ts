import type { BrowserWindow } from 'electron';

const STRIKES = 3;
const WITHIN_MS = 5 * 60_000;

/** Counts failures; true while another try is worth it. */
export function createStrikes(now: () => number = Date.now): () => boolean {
  let times: number[] = [];
  return () => {
    times = [...times.filter((time) => now() - time < WITHIN_MS), now()];
    return times.length < STRIKES;
  };
}

/** A page that dies is loaded again, that window only; after three times in five minutes it shows a safe page. */
export function keepAlive(window: BrowserWindow, safePage: () => string, log: (error: unknown) => void): void {
  const again = createStrikes();
  const revive = (reason: string) => {
    log(new Error(`page failed: ${reason}`));
    if (window.isDestroyed()) return;
    if (again()) window.webContents.reload();
    else window.loadURL(safePage()).catch(log);
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') revive(reason);
  });
  // a hung page does not hear a reload: it is ended, and comes back by the way above
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
}
