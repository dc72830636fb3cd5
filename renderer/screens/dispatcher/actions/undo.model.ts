import type { CommandType } from '../../../../shared/protocol/commands.ts';

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
  'visit.move',
  'visit.startWash',
  'visit.finishWash',
  'visit.ready',
]);

/** Up to so long after, the one who did it needs no reason (J10), ms; the hub decides. */
const FREE_MS = 10_000;

export function needsReason(doneAt: number, now: number): boolean {
  return now - doneAt > FREE_MS;
}
