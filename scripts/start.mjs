/** `npm start` and `npm run hub`: from a fresh clone to a running program. `--help` names the flags. */
import { bootstrap } from './lib/bootstrap.mjs';
import { electronSwitches, findElectron, hasDisplay } from './lib/electron.mjs';
import { readFlags } from './lib/flags.mjs';
import { at, root } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { words } from './lib/texts.mjs';

const flags = readFlags(process.argv.slice(2));
const text = words(flags.language);
if (flags.wrong) {
  process.stderr.write(`${flags.wrong}\n`);
  process.exit(1);
}
if (flags.help) {
  process.stdout.write(`${text('help')}\n`);
  process.exit(0);
}

const node = await bootstrap({ language: flags.language, withBuild: true });
const ending = (flags.headless ? undefined : await runWindow()) ?? (await runHub());
if (ending.signal && process.platform !== 'win32') process.kill(process.pid, ending.signal);
else process.exit(ending.code);

function runHub() {
  return run(node, [at('out', 'main', 'hub.cjs'), ...flags.forHub]);
}

/** The desktop app; undefined when it cannot run here and the hub has to do without a window. */
async function runWindow() {
  if (!hasDisplay()) return without(text('noDisplay'));
  const electron = findElectron(node, () => process.stdout.write(`${text('fetchElectron')}\n`));
  if ('missing' in electron) return without(text('noElectron', electron.missing));
  const switches = electronSwitches(electron.path);
  if (switches.includes('--no-sandbox')) process.stdout.write(`${text('noSandbox')}\n`);
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const ending = await run(electron.path, [...switches, root, ...flags.forHub], env);
  // a crash right at the start means this machine cannot show it; later ones, and refusals of ours, are passed on
  const crashed = ending.code === 127 || ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL'].includes(ending.signal ?? '');
  return crashed && ending.seconds < 10 ? without(text('electronDied', ending.signal ?? ending.code)) : ending;
}

/** @param {string} reason */
function without(reason) {
  process.stdout.write(`${reason}\n`);
  return undefined;
}
