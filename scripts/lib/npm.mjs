import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { root } from './project.mjs';

/**
 * Runs npm or npx and waits. The one that started us is used where there is one; else the one on the PATH, which on
 * Windows is a command file and can only be started by the shell.
 * @param {'npm' | 'npx'} tool
 * @param {string[]} args
 */
export function runNpm(tool, args) {
  const cli = process.env.npm_execpath;
  const started = cli && /npm-cli\.js$/.test(cli);
  const command = started ? process.execPath : tool;
  const all = started ? [join(dirname(cli), `${tool}-cli.js`), ...args] : args;
  const shell = !started && process.platform === 'win32';
  return spawnSync(command, all, { cwd: root, encoding: 'utf8', shell, maxBuffer: 1 << 26 });
}
