import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language, languageOf } from '../../shared/i18n/translate.ts';

export const DEFAULT_PORT = 4780;

export type StartOptions = {
  demo: boolean;
  headless: boolean;
  help: boolean;
  port: number;
  host: string;
  /** null: the usual place for this system. */
  data: string | null;
  /** A backup to put in place of the shop's database first (B4). */
  restore: string | null;
  language: Language;
};

export type ParsedOptions = { ok: true; options: StartOptions } | { ok: false; flag: string; language: Language };

/** Reads the flags of `npm start --`. The shell and the headless hub take the same ones. */
export function parseOptions(args: readonly string[], systemLanguage: string | undefined): ParsedOptions {
  const language = languageOf(systemLanguage);
  const flags = {
    demo: { type: 'boolean' },
    headless: { type: 'boolean' },
    help: { type: 'boolean' },
    port: { type: 'string' },
    host: { type: 'string' },
    data: { type: 'string' },
    restore: { type: 'string' },
    lang: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: flags,
      allowPositionals: true,
      strict: true,
    });
    const chosen = LANGUAGES.find((known) => known === values.lang);
    const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
    if (positionals[0] !== undefined) return { ok: false, flag: positionals[0], language };
    if (values.lang !== undefined && !chosen) return { ok: false, flag: `--lang ${values.lang}`, language };
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return { ok: false, flag: `--port ${values.port}`, language };
    const { demo = false, headless = false, help = false, host = '0.0.0.0', data = null, restore = null } = values;
    return { ok: true, options: { demo, headless, help, port, host, data, restore, language: chosen ?? language } };
  } catch (error) {
    const flag = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' ');
    return { ok: false, flag, language };
  }
}

/** Where the shop's data lies when nobody says otherwise; the demo has a folder of its own. */
export function dataFolderOf(options: StartOptions): string {
  if (options.data !== null) return options.data;
  const base =
    process.platform === 'win32'
      ? (process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'));
  return join(base, 'Bayboard', options.demo ? 'demo' : 'shop');
}
