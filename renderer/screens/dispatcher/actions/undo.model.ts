import type { CommandType } from '../../../../shared/protocol/commands.ts';
import { LIMITS } from '../../../../shared/protocol/limits.ts';

/** Commands of this board whose event can be taken back (J10): work and moves, not what was told to the customer. */
export const UNDOABLE_COMMANDS: ReadonlySet<CommandType> = new Set<CommandType>([
  'operation.plan',
  'operation.unplan',
  'operation.start',
  'operation.hold',
  'operation.resume',
  'operation.finish',
  'operation.crew',
  'operation.drop',
  'suggestion.take',
  'visit.move',
  'visit.startWash',
  'visit.finishWash',
  'visit.ready',
]);

/** J10: so long after, ms of real time, the one who did it needs no reason; the hub has the last word. */
export function needsReason(doneAt: number, now: number): boolean {
  return now - doneAt > LIMITS.undoMs;
}
