import type { ShopCommand } from '../../shared/domain/decide/decisions.ts';
import type { Payload } from '../../shared/protocol/commands.ts';

/**
 * The commands whose effect a screen shows before the hub has decided (S11): those that change a visit or a bay that is
 * there already. What makes a new car, operation or person is not among them, because its id is the hub's to give.
 *
 * The values are what the schemas fill in for absent fields; pages do not carry the schemas themselves, and a test
 * compares the two.
 */
export const SHOWN_AT_ONCE = {
  'visit.edit': {},
  'visit.promise': { note: '', outsideHours: false, additionIds: [], signature: null, quoteId: null },
  'addition.report': { operationId: null, finds: [], note: '', photoIds: [] },
  'addition.withdraw': {},
  'warning.raise': { operationId: null, note: '' },
  'warning.reply': {},
  'warning.see': {},
  'warning.answer': { note: '', promise: null },
  'visit.move': { bayId: null, label: '' },
  'visit.startWash': {},
  'visit.finishWash': {},
  'visit.ready': {},
  'visit.settle': { lines: [], deliveryAt: null },
  'visit.deliver': {},
  'visit.cancel': {},
  'check.record': { remark: '', points: [], roadTest: '', photoIds: [], reworkIds: [] },
  'operation.edit': {},
  'operation.plan': { override: false },
  'operation.unplan': {},
  'operation.lock': {},
  'operation.start': { personIds: [], ifBusy: 'ask', override: false },
  'operation.hold': { note: '', carFree: true },
  'operation.resume': { personIds: [], ifBusy: 'ask', override: false },
  'operation.finish': { points: [] },
  'operation.crew': { ifBusy: 'ask' },
  'operation.drop': {},
  'labour.confirm': { reason: '' },
  'shift.leave': { note: '' },
  'bay.close': {},
  'bay.open': {},
} as const satisfies { [T in ShopCommand]?: Partial<Payload<T>> };

export type ShownCommand = keyof typeof SHOWN_AT_ONCE;

export function isShownAtOnce(type: string): type is ShownCommand {
  return Object.hasOwn(SHOWN_AT_ONCE, type);
}
