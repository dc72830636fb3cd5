/** `npm run simulate -- --days 60 --seed 1 --policy quote+plan|first-come|board-only --load 0.85`: one line of JSON. */
import { bootstrap } from './lib/bootstrap.mjs';
import { at } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const node = await bootstrap();
const { code } = await run(node, [at('scripts/lib/runTs.mjs'), 'tests/simulate/simulate.ts', ...process.argv.slice(2)]);
process.exit(code);
