/** `npm run test:faults`: every row of the fault matrix at its full length. Words after `--` choose files: `kill disk`. */
import { bootstrap } from './lib/bootstrap.mjs';
import { build, staleTargets } from './lib/build.mjs';
import { fetchStrace, runFaults } from './lib/steps.mjs';

const node = await bootstrap();
const problem = await build(node, staleTargets());
if (problem) process.stdout.write(`${problem}\n`);
else fetchStrace();
process.exit(problem ? 1 : await runFaults(node, process.argv.slice(2)));
