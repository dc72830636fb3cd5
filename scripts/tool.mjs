/** `node scripts/tool.mjs NAME ARGS`: runs the program of a package under the suitable Node, bringing both if needed. */
import { delimiter, dirname } from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { run } from './lib/run.mjs';
import { toolPath } from './lib/tools.mjs';

const node = await bootstrap();
const [name = '', ...args] = process.argv.slice(2);
const PATH = [dirname(node), process.env.PATH].join(delimiter);
const { code } = await run(node, [toolPath(name), ...args], { ...process.env, PATH });
process.exit(code);
