import { pruneAnswers } from '../../db/clients.repo.ts';
import { type ClockJump, createClockWatch } from './clockWatch.ts';
import type { Core } from './core.ts';
import { signOutIdle } from './idle.ts';
import { closeForgottenWork } from './shiftEnd.ts';
import { createWarningWatch } from './warnings.ts';

const EVERY_MS = 1_000;
/** A screen that comes back after longer than this gets no stored answers any more, only that they were given. */
const ANSWERS_KEPT_MS = 30 * 24 * 3_600_000;

/**
 * What the hub does by the clock: at midnight every screen gets its new day, at shift end forgotten work is closed (J9),
 * half an hour before a promise its forecast is compared with it (P5), and forecasts move on with the minute.
 */
export function startHousekeeping(core: Core, refreshAll: () => void, lookAhead: () => void): { stop: () => void } {
  let day = core.today();
  const warnings = createWarningWatch(core);
  const jumped = createClockWatch();
  const look = () => {
    if (!core.isSetUp()) return;
    const jump = jumped();
    if (jump) clockJumped(core, jump, refreshAll);
    closeForgottenWork(core);
    warnings.look();
    signOutIdle(core);
    lookAhead();
    const today = core.today();
    if (today === day) return;
    day = today;
    refreshAll();
    pruneAnswers(core.db, core.clock.now() - ANSWERS_KEPT_MS);
  };
  /** A full disk at midnight must not end the hub: it looks again a second later. */
  const lookSafely = () => {
    try {
      look();
    } catch (error) {
      if (core.faults.met(error) !== null) return;
      core.log.error({ err: error }, 'housekeeping failed');
    }
  };
  const timer = setInterval(lookSafely, EVERY_MS);
  return { stop: () => clearInterval(timer) };
}

/** H4: written down, and every screen takes the hub's time anew. Order is the log's, whatever the clock says. */
function clockJumped({ bus, log }: Core, { from, to }: ClockJump, refreshAll: () => void): void {
  log.warn({ from, to }, "the machine's clock jumped");
  bus.recordOwn({ deviceId: null, deviceRole: 'hub', bayId: null, person: null }, [
    { kind: 'clock.jumped', data: { was: from, to }, changes: [] },
  ]);
  refreshAll();
}
