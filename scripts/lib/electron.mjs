import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at, recall, remember } from './project.mjs';

/** True when a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The Electron to start: the one named by ELECTRON_OVERRIDE_DIST_PATH, the one downloaded earlier, or one downloaded
 * now by the electron package's own installer. It is tried once, so that missing system libraries are noticed here.
 * @param {string} node
 * @param {() => void} onDownload
 * @returns {{ path: string } | { missing: string }} the program, or why there is none
 */
export function findElectron(node, onDownload) {
  const folder = at('node_modules', 'electron');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!override && !existsSync(join(folder, 'dist', program))) {
    onDownload();
    const run = spawnSync(node, [join(folder, 'install.js')], {
      stdio: ['ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
    });
    if (run.status !== 0) return { missing: firstLine(run.stderr) };
  }
  const path = join(override ?? join(folder, 'dist'), program);
  if (!existsSync(path)) return { missing: path };
  const problem = trial(path);
  return problem ? { missing: problem } : { path };
}

/**
 * Switches Electron needs on this machine to start at all.
 * @param {string} path
 * @returns {string[]}
 */
export function electronSwitches(path) {
  return sandboxWorks(path) ? [] : ['--no-sandbox'];
}

const program =
  { win32: 'electron.exe', darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron') }[String(process.platform)] ??
  'electron';

/**
 * Chromium refuses its sandbox to root, and cannot have it where the kernel keeps user namespaces from ordinary
 * programs and its helper is not installed as root's.
 * @param {string} path
 */
function sandboxWorks(path) {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  if (kernel('apparmor_restrict_unprivileged_userns') !== '1' && kernel('unprivileged_userns_clone') !== '0')
    return true;
  const helper = statSync(join(path, '..', 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper?.uid === 0 && (helper.mode & 0o4000) !== 0;
}

/** @param {string} name */
function kernel(name) {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * Loads the program once as plain Node, which needs its libraries but no display.
 * @param {string} path
 * @returns {string | undefined} why it cannot run
 */
function trial(path) {
  const seen = { path, at: statSync(path).mtimeMs };
  const earlier = recall('electron');
  if (earlier?.path === seen.path && earlier.at === seen.at) return undefined;
  const run = spawnSync(path, ['-e', ''], { encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  if (run.status !== 0) return firstLine(run.stderr || String(run.error ?? run.signal));
  remember('electron', seen);
  return undefined;
}

/** @param {string} text */
function firstLine(text) {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^\w*Error: /, '') || 'unknown error'
  );
}
