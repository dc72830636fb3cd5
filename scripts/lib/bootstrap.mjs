import { build, staleTargets } from './build.mjs';
import { findNode } from './node.mjs';
import { installPackages, packagesReady } from './packages.mjs';
import { systemLanguage, words } from './texts.mjs';

/**
 * Everything a clone needs before anything can run in it: a suitable Node and the packages, and with `withBuild` the
 * programs. What is there and unchanged is not done again. Ends the process with a sentence where it cannot go on.
 * @param {{ language?: 'zh-CN' | 'en', withBuild?: boolean }} [options]
 * @returns {Promise<string>} path of the Node to run things with
 */
export async function bootstrap({ language = systemLanguage(), withBuild = false } = {}) {
  const text = words(language);
  const node = findNode((line, version) => say(text(line, version)));
  if (!node) return giveUp(text('noNode'));
  if (!packagesReady()) {
    const began = Date.now();
    say(text('install'));
    const problem = installPackages();
    if (problem) return giveUp(text('installFailed'), problem);
    say(text('done', seconds(began)));
  }
  const stale = withBuild ? staleTargets() : new Map();
  if (stale.size > 0) {
    const began = Date.now();
    say(text('build', [...stale.keys()].join(', ')));
    const problem = await build(node, stale);
    if (problem) return giveUp(text('buildFailed'), problem);
    say(text('done', seconds(began)));
  }
  return node;
}

/** @param {number} began epoch ms */
const seconds = (began) => ((Date.now() - began) / 1000).toFixed(1);

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/**
 * @param {...string} lines
 * @returns {never}
 */
function giveUp(...lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}
