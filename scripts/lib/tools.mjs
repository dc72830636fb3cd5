import { at, readJson } from './project.mjs';

/** @type {Record<string, string>} where the package's name is not the program's */
const packages = { biome: '@biomejs/biome', playwright: '@playwright/test', tsc: 'typescript' };

/**
 * The script to give to Node for a program that comes with one of our packages.
 * @param {string} name
 */
export function toolPath(name) {
  const folder = at('node_modules', packages[name] ?? name);
  const bin = readJson(`${folder}/package.json`)?.bin;
  return `${folder}/${typeof bin === 'string' ? bin : (bin?.[name] ?? name)}`;
}
