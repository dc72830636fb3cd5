import { join } from 'node:path';
import { cliTexts } from '../../shared/i18n/cli.texts.ts';
import { type TextKey, type TextParams, translate } from '../../shared/i18n/translate.ts';
import { announcement, createLog, DEFAULT_PORT, dataFolderOf, parseOptions, StartError, startHub } from './index.ts';

/** The hub without a window: a shop server, development, tests. */
async function main(): Promise<void> {
  const parsed = parseOptions(process.argv.slice(2), Intl.DateTimeFormat().resolvedOptions().locale);
  const language = parsed.ok ? parsed.options.language : parsed.language;
  const say = (key: TextKey<typeof cliTexts>, params?: TextParams) => translate(cliTexts, language, key, params);
  const sentenceFor = (error: unknown) =>
    error instanceof StartError ? say(error.code, error.params) : say('unexpected', { reason: String(error) });
  const stopWith = (sentence: string) => {
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  };
  if (!parsed.ok) return stopWith(say('bad-flag', { flag: parsed.flag }));
  const { options } = parsed;
  if (options.help) return void process.stdout.write(`${say('help', { port: DEFAULT_PORT })}\n`);

  const dataDir = dataFolderOf(options);
  const log = createLog(dataDir);
  // A fault nobody foresaw is written down; what is acknowledged is on the disk, and the other screens go on.
  process.on('uncaughtException', (error) => log.error({ err: error }, 'uncaught'));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled'));
  try {
    const hub = await startHub({
      dataDir,
      port: options.port,
      host: options.host,
      demo: options.demo,
      freshDemo: options.demo && options.data === null,
      language,
      log,
      pagesDir: join(import.meta.dirname, '..', 'renderer'),
      restore: options.restore,
      ended(error) {
        stopWith(sentenceFor(error));
        process.exit();
      },
    });
    process.stdout.write(announcement(hub, language, options.demo, true));
    const stop = () => {
      void hub.close().then(() => {
        process.stdout.write(`${say('stopped')}\n`);
        process.exit(0);
      });
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    log.error({ err: error }, 'could not start');
    stopWith(sentenceFor(error));
  }
}

void main();
