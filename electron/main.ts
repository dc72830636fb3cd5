import { join, resolve } from 'node:path';
import { app, dialog, Menu, powerSaveBlocker, session } from 'electron';
import { cliTexts } from '../shared/i18n/cli.texts.ts';
import { shellTexts } from '../shared/i18n/shell.texts.ts';
import { type Language, translate } from '../shared/i18n/translate.ts';
import {
  announcement,
  createLog,
  dataFolderOf,
  type Hub,
  openDataFolder,
  parseOptions,
  StartError,
  type StartOptions,
  startHub,
} from './hub/index.ts';
import { ownArguments } from './shell/arguments.ts';
import { createBoardWindow } from './shell/boardWindow.ts';
import { confirmQuit, safePage, sayStillRunning } from './shell/dialogs.ts';
import { createExtraScreens } from './shell/extraScreens.ts';
import { answerPages } from './shell/ipc.ts';
import { guardNavigation } from './shell/navigation.ts';
import { createPageWindows } from './shell/pageWindow.ts';
import { denyPermissions } from './shell/permissions.ts';
import { guardQuit } from './shell/quit.ts';
import { createTray } from './shell/tray.ts';
import { createWindowMemory } from './shell/windowState.ts';

/** The order of start-up, and nothing else. */
const args = ownArguments(process.argv.slice(1));
const hidden = args.includes('--hidden');
const parsed = parseOptions(
  args.filter((argument) => argument !== '--hidden'),
  app.getLocale() || Intl.DateTimeFormat().resolvedOptions().locale,
);
if (parsed.ok) start(parsed.options);
else fail(parsed.language, translate(cliTexts, parsed.language, 'bad-flag', { flag: parsed.flag }));

function start(options: StartOptions): void {
  const dataDir = resolve(dataFolderOf(options));
  try {
    openDataFolder(dataDir);
  } catch (error) {
    explain(error, options.language);
    return;
  }
  app.setPath('userData', join(dataDir, 'app'));
  // root has no sandbox to enable (a container, a test machine); everywhere else every renderer is in one
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (!app.requestSingleInstanceLock()) {
    // not `quit`, which before the app is ready now and then never ends it
    app.exit(0);
    return;
  }
  const log = createLog(dataDir);
  process.on('uncaughtException', (error) => log.error({ err: error }, 'uncaught in the shell'));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled in the shell'));
  app
    .whenReady()
    .then(() =>
      startHub({
        dataDir,
        port: options.port,
        host: options.host,
        demo: options.demo,
        freshDemo: options.demo && options.data === null,
        language: options.language,
        log,
        pagesDir: join(import.meta.dirname, '..', 'renderer'),
        restore: options.restore,
        ended: (error) => explain(error, options.language),
      }),
    )
    .then((hub) => {
      process.stdout.write(announcement(hub, options.language, options.demo, false));
      openWindows(hub, dataDir, (error) => log.warn({ err: error }, 'window'));
    })
    .catch((error: unknown) => {
      log.error({ err: error }, 'could not start');
      explain(error, options.language);
    });
}

function openWindows(hub: Hub, dataDir: string, log: (error: unknown) => void): void {
  denyPermissions(session.defaultSession);
  guardNavigation(app, hub.url);
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-app-suspension');

  const isQuitting = guardQuit(app, () => confirmQuit(hub.language(), hub.screensElsewhere()), hub.close, log);
  const memory = createWindowMemory(join(dataDir, 'windows.json'), log);
  const pages = createPageWindows(
    hub.url,
    join(import.meta.dirname, 'preload.cjs'),
    () => safePage(hub.language()),
    log,
  );
  const extras = createExtraScreens(pages, memory);
  extras.onChange(() => tray.refresh());
  const board = createBoardWindow(pages, memory, isQuitting, () => {
    if (memory.state().toldAboutTray) return;
    memory.change({ toldAboutTray: true });
    sayStillRunning(hub.language()).catch(log);
  });
  answerPages({ hubUrl: hub.url, pages, extras, tokenFor: hub.localToken });

  app.on('second-instance', board.show);
  app.on('activate', board.show);
  app.on('window-all-closed', () => undefined);
  const icon = join(import.meta.dirname, '..', 'resources', 'icons', 'tray.png');
  const tray = createTray({ icon, language: hub.language, extras, showBoard: board.show, quit: () => app.quit() });

  extras.restore();
  if (!hidden) board.show();
}

function explain(error: unknown, language: Language): void {
  const known = error instanceof StartError;
  const sentence = known
    ? translate(cliTexts, language, error.code, error.params)
    : translate(cliTexts, language, 'unexpected', { reason: String(error) });
  fail(language, sentence);
}

/** One clear sentence and exit code 1. The packaged program has no terminal to say it on. */
function fail(language: Language, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  if (app.isPackaged) dialog.showErrorBox(translate(shellTexts, language, 'failedTitle'), sentence);
  app.exit(1);
}
