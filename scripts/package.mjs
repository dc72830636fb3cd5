/**
 * `npm run package -- [electron-builder's arguments]`: the installers for this system, in out/package; `--dir` makes the
 * program's folder only. With ELECTRON_OVERRIDE_DIST_PATH that Electron is packed instead of a downloaded one.
 */
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { run } from './lib/run.mjs';
import { toolPath } from './lib/tools.mjs';

const node = await bootstrap({ withBuild: true });
const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const version = dist && readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
const own = dist ? [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`] : [];
const PATH = [dirname(node), process.env.PATH].join(delimiter);
const args = [toolPath('electron-builder'), '--publish', 'never', ...own, ...process.argv.slice(2)];
const { code } = await run(node, args, { ...process.env, PATH });
process.exit(code);
