import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runNpm } from './npm.mjs';
import { recall, remember } from './project.mjs';

/**
 * better-sqlite3 needs Node-API 10 and crashes without it: Node 22.14, 23.6 and newer have it.
 * @param {string} version such as "20.11.1"
 */
function suits(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 14);
}

/**
 * Path of a Node that can run the hub: this one, the one brought earlier, or Node 24 brought by npm into its own cache.
 * Undefined when none can be had.
 * @param {(line: 'bringNode', version: string) => void} say
 * @returns {string | undefined}
 */
export function findNode(say) {
  if (suits(process.versions.node)) return process.execPath;
  const earlier = recall('node')?.path;
  if (earlier && existsSync(earlier)) return earlier;
  say('bringNode', process.versions.node);
  const brought = runNpm('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath']);
  const path = brought.stdout?.trim().split(/\r?\n/).pop();
  if (!path || !existsSync(path)) return undefined;
  const version = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.trim();
  if (!version || !suits(version)) return undefined;
  remember('node', { path });
  return path;
}
