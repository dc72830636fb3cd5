import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';

const entry = () => join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'autostart', 'bayboard.desktop');

/** Does the program start when somebody logs in? Windows and macOS have a switch for it, Linux a file. */
export function startsWithSystem(): boolean {
  return process.platform === 'linux' ? existsSync(entry()) : app.getLoginItemSettings().openAtLogin;
}

export function setStartsWithSystem(on: boolean): void {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on, args: ['--hidden'] });
    return;
  }
  if (!on) {
    rmSync(entry(), { force: true });
    return;
  }
  mkdirSync(dirname(entry()), { recursive: true });
  const program = process.env.APPIMAGE ?? process.execPath;
  writeFileSync(
    entry(),
    `[Desktop Entry]\nType=Application\nName=Bayboard\nExec="${program}" --hidden\nX-GNOME-Autostart-enabled=true\n`,
  );
}
