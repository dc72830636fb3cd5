import type { OperationState } from './vocabulary.ts';

/** J2: every step an operation may take. `done → working` is rework or undo only, and has its own name. */
export const OPERATION_STEPS = {
  start: { from: ['planned'], to: 'working' },
  hold: { from: ['working'], to: 'held' },
  resume: { from: ['held'], to: 'working' },
  finish: { from: ['working'], to: 'done' },
  drop: { from: ['planned', 'held'], to: 'dropped' },
  rework: { from: ['done'], to: 'held' },
} as const satisfies Record<string, { from: readonly OperationState[]; to: OperationState }>;

export type OperationStep = keyof typeof OPERATION_STEPS;

export function mayStep(state: OperationState, step: OperationStep): boolean {
  return (OPERATION_STEPS[step].from as readonly OperationState[]).includes(state);
}
