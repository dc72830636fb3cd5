import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { at, recall, remember, root } from './project.mjs';

/** What is built, from what, and a file that is there afterwards. */
const targets = {
  pages: {
    config: 'renderer/vite.config.ts',
    from: ['renderer', 'shared', 'resources'],
    to: 'out/renderer/index.html',
  },
  hub: {
    config: 'electron/vite.main.config.ts',
    from: ['electron', 'db', 'shared', 'resources'],
    to: 'out/main/hub.cjs',
  },
  preload: {
    config: 'electron/vite.preload.config.ts',
    from: ['electron/preload.ts', 'electron/vite.preload.config.ts', 'shared/protocol'],
    to: 'out/main/preload.cjs',
  },
};

/** @typedef {keyof typeof targets} Target */

/**
 * The targets whose sources changed since they were last built, with the fingerprint to remember.
 * @returns {Map<Target, string>}
 */
export function staleTargets() {
  const built = recall('build') ?? {};
  /** @type {Map<Target, string>} */
  const stale = new Map();
  for (const [name, { from, to }] of Object.entries(targets)) {
    const print = fingerprint([...from, 'package-lock.json']);
    if (built[name] !== print || !existsSync(at(to))) stale.set(/** @type {Target} */ (name), print);
  }
  return stale;
}

/**
 * Builds the targets side by side and remembers those that worked.
 * @param {string} node
 * @param {Map<Target, string>} stale
 * @returns {Promise<string | undefined>} what went wrong, in the builder's words
 */
export async function build(node, stale) {
  const runs = [...stale].map(async ([name, print]) => {
    const problem = await vite(node, targets[name].config);
    if (problem === undefined) remember('build', { ...recall('build'), [name]: print });
    return problem;
  });
  return (await Promise.all(runs)).filter((problem) => problem !== undefined).join('\n') || undefined;
}

/**
 * @param {string} node
 * @param {string} config
 * @returns {Promise<string | undefined>}
 */
function vite(node, config) {
  const args = [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', at(config), '--logLevel', 'warn'];
  return new Promise((resolve) => {
    const run = spawn(node, args, { cwd: root });
    let output = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk) => (output += chunk));
    run.on('error', (error) => resolve(String(error)));
    run.on('close', (code) =>
      resolve(code === 0 ? undefined : stripVTControlCharacters(output).trim() || `${config}: exit ${code}`),
    );
  });
}

/**
 * Fingerprint of what the files hold, not of their times: a fresh clone and a moved folder keep it.
 * @param {string[]} paths
 */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of filesIn(path)) hash.update(`${file}\0`).update(readFileSync(at(file)));
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} files below it in a fixed order, tests left out
 */
function filesIn(path) {
  if (!existsSync(at(path))) return [];
  if (statSync(at(path)).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
