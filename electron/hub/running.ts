import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { backUpNow } from '../../db/backupCopy.ts';
import { Damaged } from '../../db/damage.ts';
import { closeDatabase, type Db } from '../../db/open.ts';
import { type OpenWith, openShop } from '../../db/openShop.ts';
import { type Restored, restoredNote } from '../../db/restore.ts';
import { addressesOf } from './addresses.ts';
import { createBackups } from './backup/backups.ts';
import { createShopClock } from './clock.ts';
import { type Core, createCore } from './core.ts';
import { watchDatabaseFile } from './databaseFile.ts';
import { type DataFolder, deskToken, StartError } from './dataFolder.ts';
import { createDemo } from './demo/demo.ts';
import { createFaults } from './faults.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createApp } from './http/app.ts';
import { createHubState } from './hubState.ts';
import type { HubOptions } from './index.ts';
import { admitLocal } from './localScreens.ts';
import type { Log } from './log.ts';
import { monthFiguresFrom } from './monthEnd.ts';
import { createPhotoStore } from './photos/photoStore.ts';
import { createForecastKeeper } from './planner/forecasts.ts';
import { createPlannerDesk } from './planner/plannerDesk.ts';
import { createReportDesk } from './reports/reportDesk.ts';
import { startRetention } from './retention/retention.ts';
import { seedSampleDay } from './sampleDay.ts';
import { setUp } from './setup.ts';
import { createSocketServer } from './socketServer.ts';
import { databaseError, listen } from './starting.ts';

/** What begins again in place: everything that knows the database, from its connection to the network. */
export type Running = {
  readonly core: Core;
  readonly port: number;
  readonly addresses: string[];
  readonly token: string;
  /** What had to be put in the database's place, while nobody has read it (H1). */
  readonly restored: Restored | null;
  /** `copy`: make a last backup (B1). */
  close: (copy: boolean) => Promise<void>;
};

/** Why it has to begin again: something else is found on opening (H2), a connection in doubt (H3), or a restore (B4). */
export type Again = OpenWith & { readonly why: 'damaged' | 'reopen' | 'restore' };

export type RunParts = {
  readonly options: HubOptions;
  readonly folder: DataFolder;
  readonly port: number;
  readonly how: OpenWith;
  /** Called at most once per run with a fault, by itself; the answer tells a person who asked for it how it went. */
  readonly beginAgain: (again: Again) => Promise<void>;
};

type Closing = (copy: boolean) => void | Promise<void>;

/** @throws StartError with a code that has a sentence; nothing is left open then. */
export async function run(parts: RunParts): Promise<Running> {
  const closing: Closing[] = [];
  try {
    return await begin(parts, closing);
  } catch (error) {
    await closeAll(closing, false, parts.options.log);
    throw error;
  }
}

async function begin(
  { options, folder, port: wanted, how, beginAgain }: RunParts,
  closing: Closing[],
): Promise<Running> {
  const { log, language } = options;
  const { db } = databaseError(folder, (places) => openShop(places, how));
  closing.push(() => closeDatabase(db));
  const restored = restoredNote(db);
  const state = createHubState({ restored });
  const faults = createFaults({
    file: folder.database,
    log,
    changed: (trouble) => state.change({ trouble }),
    beginAgain: (why) => void beginAgain({ why }),
  });
  closing.push(faults.stop);
  const name = watchDatabaseFile(folder.database, () => {
    rescue(db, folder, log);
    faults.met(new Damaged('missing'));
  });
  closing.push(name.stop);
  const clock = createShopClock();
  const reports = createReportDesk({ file: folder.database, log });
  closing.push(reports.close);
  const planner = createPlannerDesk({ file: folder.database, log });
  closing.push(planner.close);
  const core = createCore({ db, clock, log, monthFigures: monthFiguresFrom(reports), faults, state });
  closing.push(core.registry.close, core.verdicts.stop);
  const isDoubted = restored !== null || how.isDoubted === true;
  const backups = createBackups({ folder, core, state, log, isDoubted, beginAgain });
  closing.push(backups.close);
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
  const photos = createPhotoStore(folder.photos);
  const app = createApp({
    core,
    demo,
    reports,
    planner,
    photos,
    backups: backups.routes,
    pagesDir: options.pagesDir,
    addresses: () => addresses,
    seedSample,
    refreshAll: () => sockets.refreshAll(),
    realShopBegins() {
      demo.stop();
      clock.reset();
      backups.startAfresh();
    },
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const sockets = createSocketServer(server, core, demo);
  closing.push(sockets.close, () => server.closeAllConnections());
  clock.onChange(sockets.sendClock);
  const port = await listen(server, wanted, options.host);
  addresses = addressesOf(port, options.host);
  const forecasts = createForecastKeeper(core, planner);
  closing.push(forecasts.stop);
  core.watch.committed = forecasts.touched;
  closing.push(startRetention(core, photos).stop);
  closing.push(startHousekeeping(core, sockets.refreshAll, forecasts.look).stop);
  core.verdicts.repair();
  log.info({ port, head: core.head(), restored }, 'hub is up');
  return { core, port, addresses, token, restored, close: (copy) => closeAll(closing, copy, log) };
}

/** The connection still reads what no name leads to any more: as the newest backup it loses nothing (H1). */
function rescue(db: Db, folder: DataFolder, log: Log): void {
  try {
    backUpNow(db.$client, folder.backups, Date.now());
  } catch (error) {
    log.error({ err: error }, 'nothing could be rescued');
  }
}

/** What was opened last is closed first; a disk that fails over one of them does not keep the others open. */
async function closeAll(closing: Closing[], copy: boolean, log: Log): Promise<void> {
  for (let close = closing.pop(); close; close = closing.pop()) {
    try {
      await close(copy);
    } catch (error) {
      log.error({ err: error }, 'not closed as it should be');
    }
  }
}
