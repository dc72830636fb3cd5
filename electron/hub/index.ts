import { setTimeout as pause } from 'node:timers/promises';
import type { OpenWith } from '../../db/openShop.ts';
import type { Restored } from '../../db/restore.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { type DataFolder, lockFolder, openDataFolder, removeDatabase, StartError } from './dataFolder.ts';
import { admitLocal } from './localScreens.ts';
import type { Log } from './log.ts';
import { addProgram } from './programs.ts';
import { createRestarts } from './restarts.ts';
import { type Again, type Running, run } from './running.ts';

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
  /** B4: this file takes the place of the shop's database first. */
  restore?: string | null;
  /** The hub had to give up while it ran (H2): it is closed already. */
  ended?: (why: unknown) => void;
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
  /** What stands in the place of a damaged database, until a person has read it (H1). */
  restored: () => Restored | null;
  close: () => Promise<void>;
};

/** H2: three times in ten minutes, and it stops. */
const SECOND = 2;
/** Between two tries to open a database that the machine does not let us open, ms (H3). */
const TRY_MS = 1_000;

/**
 * Starts the hub: the shop's database, its rules, and the network. @throws StartError with a code that has a sentence.
 */
export async function startHub(options: HubOptions): Promise<Hub> {
  const folder = openDataFolder(options.dataDir);
  const unlock = lockFolder(folder);
  try {
    if (options.freshDemo) removeDatabase(folder);
    return await keepRunning(options, folder, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** One run after the other on the same folder and port; whoever holds the hub notices nothing of it. */
async function keepRunning(options: HubOptions, folder: DataFolder, unlock: () => void): Promise<Hub> {
  const { log } = options;
  const restarts = createRestarts();
  let isClosed = false;
  let changing = Promise.resolve();

  const start = (how: OpenWith, port: number) => run({ options, folder, port, how, beginAgain });
  const beginAgain = (again: Again): Promise<void> => {
    changing = changing.then(() => change(again)).catch(giveUp);
    return changing;
  };
  const change = async ({ why, ...asked }: Again) => {
    if (isClosed) return;
    const times = why === 'damaged' ? restarts() : 0;
    // a look that found nothing, and damage all the same: the second time it is believed (H2)
    const how: OpenWith = times === SECOND ? { distrust: 'unreadable' } : asked;
    log.warn({ why, times, ...how }, 'the hub begins again');
    await running.close(false);
    if (times > SECOND) throw new StartError('database-keeps-failing', { dir: folder.dir });
    running = await startAgain({ ...how, isDoubted: why === 'damaged' });
  };
  const startAgain = async (how: OpenWith): Promise<Running> => {
    for (let tries = 0; ; tries++) {
      try {
        return await start(how, running.port);
      } catch (error) {
        // it was sound a moment ago, and nothing was touched
        if (error instanceof StartError && error.code === 'backup-unreadable') return start({}, running.port);
        // H3: the machine is at fault, and may be well again by itself
        if (isClosed || !(error instanceof StartError) || error.code !== 'database-unusable') throw error;
        if (tries % 60 === 0) log.error({ err: error }, 'cannot begin again yet');
        await pause(TRY_MS);
      }
    }
  };
  const giveUp = (error: unknown) => {
    log.error({ err: error }, 'the hub gives up');
    if (isClosed) return;
    isClosed = true;
    unlock();
    options.ended?.(error);
  };

  let running = await start(options.restore ? { restore: { file: options.restore } } : {}, options.port);
  return {
    url: `http://127.0.0.1:${running.port}`,
    port: running.port,
    addresses: running.addresses,
    language: () => running.core.language(),
    localToken: (role) => (role === 'dispatcher' ? running.token : admitLocal(running.core, role, role)),
    addProgram: (name) => addProgram(running.core, name).token,
    screensElsewhere() {
      const { devices, screens } = running.core;
      return devices().filter((device) => !device.local && screens.of(device.id).length > 0).length;
    },
    restored: () => running.restored,
    async close() {
      if (isClosed) return;
      isClosed = true;
      await changing;
      await running.close(true);
      unlock();
      log.info('hub is down');
    },
  };
}
