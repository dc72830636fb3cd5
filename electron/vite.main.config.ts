import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..');

/**
 * The desktop app's main process and the hub without a window: out/main/main.cjs and out/main/hub.cjs, CommonJS, for
 * Node 18 (the oldest Electron we run in). Everything is bundled but Electron and the native database.
 *
 * Run-time files stand in the same places in a clone and in the packaged app, seen from out/main, which is what
 * `import.meta.dirname` says in a built file: ../renderer holds the pages, ../resources a copy of resources/, and
 * preload.cjs lies beside. electron/main.ts and electron/hub/cli.ts name them and hand them on, so that tests can name
 * others. Migrations are text inside the bundle (db/migrate.ts).
 *
 * electron/hub/x.worker.ts becomes out/main/x.worker.cjs, beside whoever starts it.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [runtimeFiles()],
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'bufferutil', 'utf-8-validate'] },
  build: {
    ssr: true,
    outDir: 'out/main',
    emptyOutDir: false,
    target: 'node18',
    rolldownOptions: {
      input: { ...workers(), main: join(root, 'electron/main.ts'), hub: join(root, 'electron/hub/cli.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'shared-[name].cjs' },
    },
  },
});

function workers() {
  const folder = join(root, 'electron/hub');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.worker.ts'),
  );
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), join(folder, file)]));
}

function runtimeFiles(): Plugin {
  return {
    name: 'runtime-files',
    writeBundle(_, bundle) {
      // the preload script is another build's; whatever else is not of this build is of an earlier one
      const stale = readdirSync(join(root, 'out/main')).filter((file) => !bundle[file] && file !== 'preload.cjs');
      for (const file of stale) rmSync(join(root, 'out/main', file), { recursive: true });
    },
    closeBundle() {
      rmSync(join(root, 'out/resources'), { recursive: true, force: true });
      cpSync(join(root, 'resources'), join(root, 'out/resources'), { recursive: true });
    },
  };
}
