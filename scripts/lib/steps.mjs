import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { build, staleTargets } from './build.mjs';
import { aptInstall, findChromium, works } from './chromium.mjs';
import { findElectron, hasDisplay } from './electron.mjs';
import { at, readJson, root } from './project.mjs';
import { run } from './run.mjs';
import { toolPath } from './tools.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, title: string, run: (node: string) => Promise<Count> | Count }} Step */

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** @type {Count} */
const passed = { passed: 1, failed: 0, skipped: 0 };
/** @type {Count} */
const failed = { passed: 0, failed: 1, skipped: 0 };

/** What `npm test` does, in this order. A check counts as one test. */
/** @type {Step[]} */
export const steps = [
  { name: 'format', title: 'Format', run: (node) => check(node, 'biome', ['check', '--error-on-warnings', '.']) },
  { name: 'lint', title: 'Lint', run: (node) => check(node, 'oxlint', ['--type-aware', '--deny-warnings']) },
  {
    name: 'unused',
    title: 'Unused code',
    run: (node) => check(node, 'knip', ['--no-progress', '--no-config-hints']),
  },
  { name: 'types', title: 'Types', run: (node) => check(node, 'tsc', ['-b', '--pretty', 'false']) },
  { name: 'build', title: 'Build', run: buildAll },
  { name: 'unit', title: 'Unit, property and hub tests', run: unit },
  { name: 'e2e', title: 'Browser tests', run: browser },
  { name: 'electron', title: 'Electron tests', run: electron },
];

/**
 * A program that is content or not; its words are only shown when it is not.
 * @param {string} node
 * @param {string} tool
 * @param {string[]} args
 */
function check(node, tool, args) {
  const done = spawnSync(node, [toolPath(tool), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment(node),
    maxBuffer: 1 << 28,
  });
  if (done.status === 0) return passed;
  say(`${done.stdout}${done.stderr}`.trim() || String(done.error ?? done.signal));
  return failed;
}

/** @param {string} node */
async function buildAll(node) {
  const problem = await build(node, staleTargets());
  if (problem) say(problem);
  return problem ? failed : passed;
}

/** The fault suite makes a disk fail with it; without it those rows say that they were left out. */
export function fetchStrace() {
  return process.platform !== 'linux' || works('strace', ['-V']) || aptInstall(['strace'], say);
}

/**
 * The whole fault suite, or the files of it whose names hold one of these words. @returns the exit code.
 * @param {string} node
 * @param {string[]} chosen
 */
export async function runFaults(node, chosen) {
  const files = chosen.length > 0 ? chosen.map((word) => `tests/faults/${word}`) : ['tests/faults'];
  const args = [toolPath('vitest'), 'run', '--config', 'tests/vitest.config.ts', '--no-file-parallelism', ...files];
  return (await run(node, args, { ...environment(node), BAYBOARD_FAULTS: 'full' })).code;
}

/** @param {string} node */
async function unit(node) {
  fetchStrace();
  const file = report('unit');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(
    node,
    [toolPath('vitest'), 'run', '--config', 'tests/vitest.config.ts', ...reporters],
    environment(node),
  );
  const result = readJson(file);
  if (!result) return failed;
  const count = {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
  return settle(count, code);
}

/** @param {string} node */
function browser(node) {
  const chromium = findChromium(say);
  if (!chromium) return skip('no Chromium here');
  return playwright(node, 'browser', [], { BAYBOARD_CHROMIUM: chromium });
}

/** @param {string} node */
function electron(node) {
  const found = findElectron(node, () => say('  fetching Electron (about 110 MB, only once)'));
  if ('missing' in found) return skip('no Electron here');
  if (hasDisplay()) return playwright(node, 'electron', [], {});
  const virtual = works('xvfb-run', ['--help']) || aptInstall(['xvfb', 'xauth'], say);
  return virtual ? playwright(node, 'electron', ['xvfb-run', '-a'], {}) : skip('no display here');
}

/**
 * @param {string} node
 * @param {'browser' | 'electron'} project
 * @param {string[]} wrapper program to start it under
 * @param {NodeJS.ProcessEnv} extra
 */
async function playwright(node, project, wrapper, extra) {
  const file = report(project);
  const args = [
    ...wrapper,
    node,
    toolPath('playwright'),
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--pass-with-no-tests',
  ];
  const env = { ...environment(node), ...extra, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code } = await run(args[0] ?? node, [...args.slice(1), `--project=${project}`, '--reporter=list,json'], env);
  const stats = readJson(file)?.stats;
  if (!stats) return failed;
  return settle({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, code);
}

/**
 * A runner that fails without a failed test (an unhandled error, a file that does not load) counts as one.
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
function settle(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {string} why
 * @returns {Count}
 */
function skip(why) {
  say(`  skipped: ${why}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

/**
 * A fresh path for a runner's report: what an earlier run left must not be counted.
 * @param {string} name
 */
function report(name) {
  const file = at('.cache', `${name}.report.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * The suitable Node first on the PATH, for programs that start `node` by its name.
 * @param {string} node
 */
function environment(node) {
  return { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
}
