/** `npm test`: every check and every test this machine can run. `--only format,unit` runs some of the steps. */
import { bootstrap } from './lib/bootstrap.mjs';
import { steps } from './lib/steps.mjs';

const [flag, names = ''] = process.argv.slice(2).flatMap((word) => word.split('='));
const chosen = flag ? steps.filter(({ name }) => flag === '--only' && names.split(',').includes(name)) : steps;
if (chosen.length === 0) {
  process.stderr.write(`npm test -- --only ${steps.map(({ name }) => name).join('|')}\n`);
  process.exit(1);
}

const node = await bootstrap();
const total = { passed: 0, failed: 0, skipped: 0 };
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (stopped = true));
for (const step of chosen) {
  process.stdout.write(`\n== ${step.title}\n`);
  const began = Date.now();
  const count = await step.run(node);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  process.stdout.write(`   ${line(count)} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  await new Promise(setImmediate); // lets a signal that came meanwhile be heard
  if (stopped) process.exit(130);
}
process.stdout.write(`\n${line(total)}\n`);
process.exit(total.failed > 0 ? 1 : 0);

/** @param {import('./lib/steps.mjs').Count} count */
function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
