import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './project.mjs';

/** @typedef {{ code: number, signal: NodeJS.Signals | null, seconds: number }} Ending */

/**
 * Runs a program on our terminal until it ends. Signals sent to us reach it; a Ctrl-C on a terminal reaches the whole
 * group by itself and is not sent a second time, since a second one may mean "at once". Whoever stops npm stops only the
 * shell between npm and us: we notice that we are orphaned, and end the program too.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Ending>}
 */
export function run(command, args, env = process.env) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env, windowsHide: false });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      child.kill('SIGTERM');
    }, 500);
    /** @param {number} code @param {NodeJS.Signals | null} signal */
    const end = (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, pass);
      resolve({ code, signal, seconds: (Date.now() - began) / 1000 });
    };
    child.on('error', () => end(127, null));
    child.on('close', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0), signal));
  });
}
