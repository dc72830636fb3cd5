import { pruneAnswers } from '../../db/clients.repo.ts';
import type { Core } from './core.ts';
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
  const look = () => {
    if (!core.isSetUp()) return;
    closeForgottenWork(core);
    warnings.look();
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
      core.log.error({ err: error }, 'housekeeping failed');
    }
  };
  const timer = setInterval(lookSafely, EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
