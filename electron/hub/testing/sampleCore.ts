import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import type { CommandType, PayloadInput } from '../../../shared/protocol/commands.ts';
import { createShopClock } from '../clock.ts';
import { createCore } from '../core.ts';
import { silentLog } from '../log.ts';
import { seedSampleDay } from '../sampleDay.ts';
import { setUp } from '../setup.ts';

const PROGRAM = { deviceId: null, deviceRole: 'program', bayId: null, person: null } as const;

/** The sample shop in a hub without a network; `file`: an earlier one's database, or a new folder's. */
export function openSampleCore(file = join(mkdtempSync(join(tmpdir(), 'bayboard-core-')), 'shop.db')) {
  const { db } = openDatabase(file);
  const clock = createShopClock();
  const core = createCore({ db, clock, log: silentLog });
  if (core.isSetUp()) clock.set(core.lastEventAt());
  else setUp(core, { choice: 'sample', language: 'en' }, () => seedSampleDay(core, clock));
  const client = `test-${file}-${core.lastN('')}`.slice(-40);
  let n = core.lastN(client);
  return {
    core,
    clock,
    db,
    file,
    /** Gives a command as a program. */
    give<T extends CommandType>(type: T, payload: PayloadInput<T>) {
      n += 1;
      return core.bus.run({ clientId: client, ownerId: 'test', actor: PROGRAM }, { n, type, at: null, payload });
    },
    close() {
      core.verdicts.stop();
      core.registry.close();
      closeDatabase(db);
    },
  };
}

export type SampleCore = ReturnType<typeof openSampleCore>;
