import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { ownArguments } from './arguments.ts';

/** The flags this start was given go with it, or the next one would open another shop. */
const ARGS = ['--hidden', ...ownArguments(process.argv.slice(1)).filter((argument) => argument !== '--hidden')];

const entry = () => join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'autostart', 'bayboard.desktop');

/** Does the program start when somebody logs in? Windows and macOS have a switch for it, Linux a file. */
export function startsWithSystem(): boolean {
  return process.platform === 'linux' ? existsSync(entry()) : app.getLoginItemSettings({ args: ARGS }).openAtLogin;
}

export function setStartsWithSystem(on: boolean): void {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on, args: ARGS });
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
    `[Desktop Entry]\nType=Application\nName=Bayboard\nExec=${[program, ...ARGS].map(quoted).join(' ')}\nX-GNOME-Autostart-enabled=true\n`,
  );
}

/** As the desktop entry standard wants a word of `Exec`: in quotes, with its own signs escaped. */
function quoted(word: string): string {
  return `"${word.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}
