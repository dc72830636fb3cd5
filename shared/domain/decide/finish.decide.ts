import type { Payload } from '../../protocol/commands.ts';
import type { Decide } from '../decision.ts';
import { allow, refuse } from '../refusal.ts';
import { runningAt } from './running.ts';
import { finishEvent } from './work.events.ts';

/** Finishing without the self check is allowed; the car is then not ready before it has been made up for (Q1). */
export const finish: Decide<Payload<'operation.finish'>> = (context, payload) => {
  const { selfChecked, points } = payload;
  const failed = points.find(({ ok }) => !ok);
  if (selfChecked && failed) return refuse('points-failed', 'Q1', { point: failed.code });
  const running = runningAt(context, payload.operationId, 'finish');
  if (!running.ok) return running;
  const { found, at } = running.value;
  return allow({ events: [finishEvent(context, found, { selfChecked, points }, at)] });
};
