import type { Payload } from '../../protocol/commands.ts';
import { floorMinute } from '../calendar.ts';
import type { Decide } from '../decision.ts';
import { HOLD_REASONS } from '../reasons.ts';
import { allow, refuse } from '../refusal.ts';
import { runningAt } from './running.ts';
import { endOfWork, holdEvent } from './work.events.ts';

/** J4: work stops for a coded reason; a technician cannot choose the waits that the hub sees by itself. */
export const hold: Decide<Payload<'operation.hold'>> = (context, payload) => {
  const running = runningAt(context, payload.operationId, 'hold');
  if (!running.ok) return running;
  const { reason, note, expectedEnd, carFree } = payload;
  if (!HOLD_REASONS.includes(reason)) return refuse('hold-reason', 'J4', { reason });
  if (expectedEnd !== null && floorMinute(expectedEnd) < floorMinute(context.at)) {
    return refuse('hold-end-past', 'J4', { at: expectedEnd });
  }
  const { found, at } = running.value;
  const since = endOfWork(found, at);
  return allow({ events: [holdEvent(found, { reason, note, since, expectedEnd, carFree })] });
};
