import { expect, test } from 'vitest';
import { seedSampleShop } from '../../../db/demo/sampleShop.ts';
import { openDatabase } from '../../../db/open.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { endOfWarning } from '../../../shared/domain/warnings.ts';
import { createCore } from '../core.ts';
import { silentLog } from '../log.ts';
import { createWarningWatch } from '../warnings.ts';
import { createPlayers } from './players.ts';

const MINUTE = 60_000;

test('in the played shop warnings are raised, read and answered; few wait for longer than the manager would', () => {
  const { db } = openDatabase(':memory:');
  let now = seedSampleShop({ db, date: '2026-11-21', pinHash: 'salt:key' });
  const clock = { now: () => now, reading: () => ({ now, rate: 60, playing: true }) };
  const core = createCore({ db, clock, log: silentLog });
  const players = createPlayers(core);
  const watch = createWarningWatch(core);
  const began = now;
  for (let minute = 0; minute < 90; minute++) {
    now += MINUTE;
    watch.look();
    players.step();
  }
  const ids = db.$client.prepare('select id from visit').pluck().all() as string[];
  const files = ids.map((id) => core.visits.file(id) as VisitFile);
  const { policy } = core.reader.shop();
  const raised = files.flatMap((file) =>
    file.warnings.filter(({ raisedAt }) => raisedAt > began).map((warning) => ({ file, warning })),
  );
  expect(raised.length).toBeGreaterThan(2);
  const waiting = raised.filter(
    ({ file, warning }) => endOfWarning(file, warning, policy) === null && now - warning.raisedAt > 15 * MINUTE,
  );
  expect(waiting).toEqual([]);
  expect(raised.some(({ warning }) => warning.answeredBy !== null)).toBe(true);
  expect(raised.some(({ warning }) => warning.cause !== null)).toBe(true);
});
