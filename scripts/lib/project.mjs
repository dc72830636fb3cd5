import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Absolute path of something in the project.
 * @param {...string} parts
 */
export const at = (...parts) => join(root, ...parts);

/**
 * What an earlier run wrote down under this name, or undefined when there is nothing readable.
 * @param {string} name
 * @returns {any}
 */
export function recall(name) {
  return readJson(at('.cache', `${name}.json`));
}

/**
 * Writes something down for the next run. Losing it only costs time: it is never needed to be right.
 * @param {string} name
 * @param {unknown} value
 */
export function remember(name, value) {
  mkdirSync(at('.cache'), { recursive: true });
  writeFileSync(at('.cache', `${name}.json`), JSON.stringify(value));
}

/**
 * The JSON in a file, or undefined when the file is missing or broken.
 * @param {string} path
 * @returns {any}
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
