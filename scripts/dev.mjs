/** `npm run dev -- [flags]`: the hub without a window, built anew and restarted when a source file changes. */
import { spawn } from 'node:child_process';
import { bootstrap } from './lib/bootstrap.mjs';
import { readFlags } from './lib/flags.mjs';
import { at, remember, root } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { toolPath } from './lib/tools.mjs';

const flags = readFlags(process.argv.slice(2));
if (flags.wrong) {
  process.stderr.write(`${flags.wrong}\n`);
  process.exit(1);
}
const node = await bootstrap({ language: flags.language, withBuild: true });
remember('build', {}); // what the watchers write is nobody's finished build
const watchers = ['renderer/vite.config.ts', 'electron/vite.main.config.ts'].map((config) =>
  spawn(node, [toolPath('vite'), 'build', '--watch', '--config', at(config), '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
);
const { code } = await run(node, ['--watch', '--watch-preserve-output', at('out', 'main', 'hub.cjs'), ...flags.forHub]);
for (const watcher of watchers) watcher.kill();
process.exit(code);
