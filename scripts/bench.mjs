/** `npm run bench -- reports --years 1,10`: builds, then measures; one line of JSON a figure. */
import { bootstrap } from './lib/bootstrap.mjs';
import { build, staleTargets } from './lib/build.mjs';
import { at } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const [name = 'reports', ...args] = process.argv.slice(2);
const node = await bootstrap();
const problem = await build(node, staleTargets());
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
const { code } = await run(node, [at('scripts/lib/runTs.mjs'), `tests/bench/${name}.bench.ts`, ...args]);
process.exit(code);
