import { runNpm } from './npm.mjs';
import { at, readJson } from './project.mjs';

/**
 * True when node_modules holds, by npm's own record, every package of the lock file in its version. npm writes that
 * record last, so a broken-off installation does not pass. Optional packages depend on the machine and are not asked for.
 */
export function packagesReady() {
  const wanted = readJson(at('package-lock.json'))?.packages ?? {};
  const laid = readJson(at('node_modules', '.package-lock.json'))?.packages;
  if (!laid) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => !path || optional || laid[path]?.version === version,
  );
}

/**
 * Lays the packages of the lock file; the lock file itself is never touched.
 * @returns {string | undefined} what went wrong, in npm's words
 */
export function installPackages() {
  const run = runNpm('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  return run.status === 0 ? undefined : (run.stderr || run.stdout || String(run.error)).trim();
}
