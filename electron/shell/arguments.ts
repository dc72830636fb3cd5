const FLAGS = new Set(['--demo', '--headless', '--help', '--hidden']);
const WITH_VALUE = new Set(['--port', '--host', '--data', '--restore', '--lang']);

/** Our own flags out of a command line that also carries Chromium's switches and the app's path. */
export function ownArguments(argv: readonly string[]): string[] {
  const own: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] as string;
    const [name = ''] = argument.split('=');
    if (FLAGS.has(argument) || (WITH_VALUE.has(name) && argument.includes('='))) own.push(argument);
    else if (WITH_VALUE.has(argument) && argv[i + 1] !== undefined) own.push(argument, argv[++i] as string);
  }
  return own;
}
