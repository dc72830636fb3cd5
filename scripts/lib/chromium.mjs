import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where browsers of Chromium's kind usually stand. */
const places = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/**
 * Path of a Chromium that starts, installed with apt where that is allowed; undefined when there is none.
 * @param {(line: string) => void} say
 */
export function findChromium(say) {
  const found = installed();
  if (found) return found;
  return aptInstall(['chromium', 'fonts-noto-cjk'], say) ? installed() : undefined;
}

/**
 * Installs Debian packages if this machine has apt and lets us: as root, or by sudo without a password.
 * @param {string[]} names
 * @param {(line: string) => void} say
 * @returns {boolean} whether it worked
 */
export function aptInstall(names, say) {
  if (process.platform !== 'linux' || !works('apt-get', ['--version'])) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !works('sudo', ['-n', 'true'])) return false;
  say(`  installing ${names.join(' ')} with apt`);
  const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends';
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'sh', '-c', `${install} ${names.join(' ')}`];
  const [program = '', ...args] = isRoot ? command : ['sudo', '-n', ...command];
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/**
 * True when the program starts and is content.
 * @param {string} program
 * @param {string[]} args
 */
export function works(program, args) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function installed() {
  const own = process.env.BAYBOARD_CHROMIUM;
  const all = Object.entries(places).find(([platform]) => platform === process.platform)?.[1] ?? [];
  // on Windows a browser asked for its version opens a window instead of answering: there its file has to do
  return (own ? [own] : all).find((path) =>
    process.platform === 'win32' ? existsSync(path) : works(path, ['--version']),
  );
}
