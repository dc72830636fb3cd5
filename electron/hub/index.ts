import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { addressesOf } from './addresses.ts';
import { createShopClock } from './clock.ts';
import { createCore } from './core.ts';
import { deskToken, lockFolder, openDataFolder, removeDatabase, StartError } from './dataFolder.ts';
import { createDemo } from './demo/demo.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createApp } from './http/app.ts';
import { admitLocal } from './localScreens.ts';
import type { Log } from './log.ts';
import { monthFiguresFrom } from './monthEnd.ts';
import { createPhotoStore } from './photos/photoStore.ts';
import { createForecastKeeper } from './planner/forecasts.ts';
import { createPlannerDesk } from './planner/plannerDesk.ts';
import { addProgram } from './programs.ts';
import { createReportDesk } from './reports/reportDesk.ts';
import { seedSampleDay } from './sampleDay.ts';
import { setUp } from './setup.ts';
import { createSocketServer } from './socketServer.ts';
import { databaseError, listen } from './starting.ts';

// biome-ignore lint/performance/noBarrelFile: the hub's one door for the shell, the command line and tests
export { announcement } from './announce.ts';
export { openDataFolder, StartError } from './dataFolder.ts';
export { createLog, type Log, silentLog } from './log.ts';
export { DEFAULT_PORT, dataFolderOf, parseOptions, type StartOptions } from './options.ts';

export type HubOptions = {
  dataDir: string;
  /** 0: any free port. */
  port: number;
  /** The interface to listen on; '0.0.0.0' for all. */
  host: string;
  log: Log;
  pagesDir: string;
  /** Makes the sample shop when the folder holds none. @throws StartError when it holds a real one. */
  demo: boolean;
  /** Begin a new sample day: only for the folder that belongs to the demo alone. */
  freshDemo: boolean;
  /** For a shop that is not set up yet. */
  language: Language;
};

export type Hub = {
  url: string;
  port: number;
  addresses: string[];
  language: () => Language;
  /** A token for a window of this PC. */
  localToken: (role: DeviceRole) => string;
  /** A token for another program; `--demo` prints one. */
  addProgram: (name: string) => string;
  /** Screens that go dark with the hub, the windows of this PC not counted. */
  screensElsewhere: () => number;
  close: () => Promise<void>;
};

/**
 * Starts the hub: the shop's database, its rules, and the network. @throws StartError with a code that has a sentence.
 */
export async function startHub(options: HubOptions): Promise<Hub> {
  const closing: Closing[] = [];
  try {
    return await start(options, closing);
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

async function start(options: HubOptions, closing: Closing[]): Promise<Hub> {
  const { log, language } = options;
  const folder = openDataFolder(options.dataDir);
  closing.push(lockFolder(folder));
  if (options.freshDemo) removeDatabase(folder);
  const db = databaseError(() => openDatabase(folder.database).db);
  closing.push(() => closeDatabase(db));
  const clock = createShopClock();
  const reports = createReportDesk({ file: folder.database, log });
  closing.push(reports.close);
  const planner = createPlannerDesk({ file: folder.database, log });
  closing.push(planner.close);
  const core = createCore({ db, clock, log, monthFigures: monthFiguresFrom(reports) });
  closing.push(core.registry.close);
  closing.push(core.verdicts.stop);
  const demo = createDemo(core, clock);
  closing.push(demo.stop);

  const seedSample = () => seedSampleDay(core, clock);
  if (options.demo && core.isSetUp() && !core.isSample()) throw new StartError('not-a-sample', { dir: folder.dir });
  if (!core.isSetUp()) core.setLanguage(language);
  const token = deskToken(folder);
  admitLocal(core, 'dispatcher', language === 'en' ? 'This PC' : '本机', token);
  if (options.demo && !core.isSetUp()) setUp(core, { choice: 'sample', language }, seedSample);
  else if (core.isSample()) clock.set(core.lastEventAt());

  let addresses: string[] = [];
  const app = createApp({
    core,
    demo,
    reports,
    planner,
    photos: createPhotoStore(folder.photos),
    pagesDir: options.pagesDir,
    addresses: () => addresses,
    seedSample,
    refreshAll: () => sockets.refreshAll(),
    realShopBegins() {
      demo.stop();
      clock.reset();
    },
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const sockets = createSocketServer(server, core, demo);
  closing.push(sockets.close, () => server.closeAllConnections());
  clock.onChange(sockets.sendClock);
  const port = await listen(server, options.port, options.host);
  addresses = addressesOf(port, options.host);
  const forecasts = createForecastKeeper(core, planner);
  closing.push(forecasts.stop);
  core.watch.committed = forecasts.touched;
  closing.push(startHousekeeping(core, sockets.refreshAll, forecasts.look).stop);
  core.verdicts.repair();
  log.info({ port, head: core.head() }, 'hub is up');

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    addresses,
    language: core.language,
    localToken: (role) => (role === 'dispatcher' ? token : admitLocal(core, role, role)),
    addProgram: (name) => addProgram(core, name).token,
    screensElsewhere: () =>
      core.devices().filter((device) => !device.local && core.screens.of(device.id).length > 0).length,
    async close() {
      await closeAll(closing);
      log.info('hub is down');
    },
  };
}

type Closing = () => void | Promise<void>;

/** What was opened last is closed first. */
async function closeAll(closing: Closing[]): Promise<void> {
  for (let close = closing.pop(); close; close = closing.pop()) await close();
}
