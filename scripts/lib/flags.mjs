import { resolve } from 'node:path';
import { systemLanguage, words } from './texts.mjs';

const switches = ['--demo', '--headless', '--help'];
const values = ['--port', '--host', '--data', '--restore', '--lang'];
/** Named where the person stood. */
const paths = ['--data', '--restore'];

/**
 * Reads the flags of `npm start`. What is wrong comes back as one sentence, never as an exception.
 * `forHub` is what the hub is given, each as one word (`--port=8080`), so that Chromium cannot mistake a value for an
 * address to open when the same words go to Electron.
 * @param {string[]} argv
 * @returns {{ language: 'zh-CN' | 'en', help: boolean, headless: boolean, forHub: string[], wrong?: string }}
 */
export function readFlags(argv) {
  /** @type {Map<string, string>} */
  const given = new Map();
  /** @type {[import('./texts.mjs').Key, string] | undefined} */
  let wrong;
  for (let i = 0; i < argv.length && !wrong; i += 1) {
    const [name = '', inline] = split(argv[i] ?? '');
    if (switches.includes(name)) {
      if (inline !== undefined) wrong = ['surplusValue', name];
      given.set(name, '');
    } else if (values.includes(name)) {
      const value = inline ?? argv[++i];
      if (!value || (inline === undefined && value.startsWith('--'))) wrong = ['noValue', name];
      else given.set(name, value);
    } else wrong = ['unknownFlag', argv[i] ?? ''];
  }
  const port = given.get('--port');
  if (!wrong && port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) wrong = ['badPort', port];
  const lang = given.get('--lang');
  if (!wrong && lang !== undefined && lang !== 'zh-CN' && lang !== 'en') wrong = ['badLang', lang];
  const language = lang === 'zh-CN' || lang === 'en' ? lang : systemLanguage();
  return {
    language,
    help: given.has('--help'),
    headless: given.has('--headless'),
    forHub: forHub(given),
    ...(wrong && { wrong: words(language)(...wrong) }),
  };
}

/** @param {string} word */
function split(word) {
  const equals = word.indexOf('=');
  return word.startsWith('--') && equals > 0 ? [word.slice(0, equals), word.slice(equals + 1)] : [word];
}

/** @param {Map<string, string>} given */
function forHub(given) {
  const words = given.has('--demo') ? ['--demo'] : [];
  for (const name of values) {
    const value = given.get(name);
    // npm runs the script in the project's folder; INIT_CWD is where the person stood
    const meant = paths.includes(name) && value ? resolve(process.env.INIT_CWD ?? process.cwd(), value) : value;
    if (meant !== undefined) words.push(`${name}=${meant}`);
  }
  return words;
}
