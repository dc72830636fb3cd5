import type { BayModel } from './bay.model.ts';

/** What lies over the screen, one at a time. */
export type Sheet =
  | { kind: 'hold' | 'finish'; operationId: string }
  | { kind: 'check'; operationId: string }
  | { kind: 'warn'; visitId: string }
  | { kind: 'addition'; visitId: string }
  | { kind: 'cars' }
  | { kind: 'help' }
  | { kind: 'person' }
  | { kind: 'team-check' }
  | { kind: 'leave' }
  | { kind: 'left' }
  | { kind: 'people'; to: 'sign-in' | 'crew' }
  | { kind: 'pin'; personId: string }
  | { kind: 'assumed'; labourId: string };

/**
 * Has what the sheet asks about gone meanwhile? Another screen may finish the job while somebody looks for the reason to
 * hold it, and the answer must not hit the next one.
 */
export function isGone(sheet: Sheet, model: BayModel): boolean {
  switch (sheet.kind) {
    case 'hold':
    case 'finish':
      return model.line?.operation.id !== sheet.operationId || model.line.operation.state !== 'working';
    case 'check':
      return model.car?.lines.every((line) => line.operation.id !== sheet.operationId || !line.unchecked) ?? true;
    case 'warn':
      return model.car?.file.visit.id !== sheet.visitId || model.car.warning.action.state !== 'open';
    case 'addition':
      return model.car?.file.visit.id !== sheet.visitId || model.car.additions.action.state !== 'open';
    case 'help':
      return model.help === null;
    case 'team-check':
      return model.teamChecks.length === 0;
    case 'left':
      return model.left.length === 0;
    case 'leave':
    case 'person':
      return model.person === null;
    case 'assumed':
      return model.assumed.every((one) => one.labour.id !== sheet.labourId);
    case 'people':
      return sheet.to === 'crew' && model.line === null;
    default:
      return false;
  }
}
