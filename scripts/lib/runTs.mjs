/** Runs a TypeScript file of the project as the build sees it (`import.meta.glob`): `runTs.mjs FILE ARGS`. */
import { runnerImport } from 'vite';
import { at, root } from './project.mjs';

const [file = ''] = process.argv.splice(2, 1);
await runnerImport(at(file), { root, configFile: false, logLevel: 'warn' });
