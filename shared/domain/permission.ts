import type { CommandType } from '../protocol/commands.ts';
import type { Actor } from './decision.ts';
import { LEADS } from './leads.ts';
import { allow, type Decision, refuse } from './refusal.ts';
import { type DeviceRole, PERSON_ROLES, type PersonRole } from './vocabulary.ts';

/**
 * Who may do what: the screen's role and the role of the person signed in on it decide together (S9). `unsigned` lists
 * the screens where nobody has to be signed in; everywhere else on `screens` a person of `people` must be.
 */
type Permission = {
  readonly screens: readonly DeviceRole[];
  readonly people: readonly PersonRole[];
  readonly unsigned: readonly DeviceRole[];
};

const DESK: readonly DeviceRole[] = ['dispatcher', 'advisor'];
/** Desks where cars are paid for and handed over; the office's only with somebody signed in. */
const OFFICES: readonly DeviceRole[] = [...DESK, 'office'];
const EVERYBODY = PERSON_ROLES;

const rule = (
  screens: readonly DeviceRole[],
  people: readonly PersonRole[],
  unsigned: readonly DeviceRole[],
): Permission => ({ screens, people, unsigned });

const reception = rule(DESK, ['advisor', 'cashier', ...LEADS], DESK);
const handover = rule(OFFICES, ['advisor', 'cashier', ...LEADS], DESK);
/** What is told to customers and agreed with them. */
const advise = rule(DESK, ['advisor', ...LEADS], DESK);
/** Warnings are answered by advisors; a manager reads and answers what has escalated to him (P5). */
const warn = rule(OFFICES, ['advisor', ...LEADS], DESK);
/** Calls after delivery: on the desk of the callers (Q4). */
const followUp = rule(['dispatcher', 'office'], ['caller', ...LEADS], ['dispatcher']);
const dispatch = rule(['dispatcher'], LEADS, ['dispatcher']);
const work = rule(['bay', 'dispatcher'], ['technician', ...LEADS], ['dispatcher']);
const wash = rule(['wash', 'dispatcher'], ['washer', ...LEADS], ['wash', 'dispatcher']);
const administer = rule(['dispatcher'], LEADS, ['dispatcher']);
/** Targets and the closing of a month (V11): the service manager's, by name. */
const manage = rule(['dispatcher', 'office'], ['manager'], []);
/** Corrective actions and minutes. */
const improve = rule(['dispatcher', 'office'], LEADS, []);

const PERMISSIONS: Readonly<Record<CommandType, Permission>> = {
  'visit.takeIn': reception,
  'visit.edit': reception,
  'visit.promise': reception,
  'addition.report': rule(['bay', ...DESK], ['technician', 'advisor', ...LEADS], DESK),
  'addition.withdraw': rule(['bay', ...DESK], ['technician', 'advisor', ...LEADS], DESK),
  'addition.price': advise,
  'addition.answer': advise,
  'promise.sign': reception,
  'warning.raise': work,
  'warning.reply': work,
  'warning.see': warn,
  'warning.answer': warn,
  'visit.move': rule(['dispatcher', 'advisor', 'bay', 'inspector', 'wash'], EVERYBODY, [
    'dispatcher',
    'advisor',
    'wash',
  ]),
  'visit.startWash': wash,
  'visit.finishWash': wash,
  'visit.ready': rule(['dispatcher', 'advisor', 'inspector', 'wash'], EVERYBODY, ['dispatcher', 'advisor', 'wash']),
  'visit.settle': handover,
  'visit.deliver': handover,
  'visit.cancel': reception,
  'excuse.record': handover,
  'excuse.sign': handover,
  'excuse.check': rule(OFFICES, ['manager', 'director'], []),
  'call.record': followUp,
  'complaint.edit': rule(OFFICES, ['advisor', 'caller', ...LEADS], ['dispatcher']),
  'complaint.close': followUp,
  'comeback.link': rule(OFFICES, ['advisor', 'cashier', 'caller', ...LEADS], DESK),
  'comeback.rule': rule(OFFICES, ['manager', 'director'], []),
  'check.record': rule(['inspector', 'bay', 'dispatcher'], ['inspector', 'technician', ...LEADS], []),
  'help.ask': rule(['bay'], EVERYBODY, ['bay']),
  'help.answer': rule(['dispatcher', 'bay'], EVERYBODY, ['dispatcher', 'bay']),
  'attention.resolve': dispatch,
  'operation.add': rule(['dispatcher', 'advisor'], ['advisor', ...LEADS], DESK),
  'operation.edit': dispatch,
  'operation.plan': dispatch,
  'operation.unplan': dispatch,
  'operation.lock': dispatch,
  'operation.start': work,
  'operation.hold': work,
  'operation.resume': work,
  'operation.finish': work,
  'operation.crew': work,
  'operation.drop': rule(DESK, ['advisor', ...LEADS], DESK),
  'labour.confirm': work,
  'shift.leave': work,
  // whoever corrects answers for it by name (E8)
  'correction.ask': rule(OFFICES, ['advisor', 'cashier', ...LEADS], []),
  'correction.decide': rule(OFFICES, LEADS, []),
  undo: rule(['bay', 'dispatcher', 'inspector', 'wash'], EVERYBODY, ['dispatcher', 'wash']),
  'shop.save': administer,
  'bay.save': administer,
  'bay.close': dispatch,
  'bay.open': dispatch,
  'team.save': administer,
  'person.save': administer,
  'person.setPin': administer,
  'shift.save': administer,
  'absence.save': dispatch,
  'absence.withdraw': dispatch,
  'suggestion.take': dispatch,
  'suggestion.answer': dispatch,
  'standard.save': administer,
  'device.admit': administer,
  'device.edit': administer,
  'device.revoke': administer,
  'device.signOut': rule(['dispatcher', 'advisor', 'office', 'bay', 'inspector', 'wash'], EVERYBODY, []),
  'program.revoke': administer,
  'customer.erase': manage,
  'target.save': manage,
  'month.close': manage,
  'action.save': improve,
  'action.check': improve,
  'meeting.save': improve,
};

/** May this actor give this command? Programs with a token and the hub itself may give every one. */
export function permit(type: CommandType, actor: Actor): Decision<null> {
  if (actor.deviceRole === 'program' || actor.deviceRole === 'hub') return allow(null);
  const permission = PERMISSIONS[type];
  if (!permission.screens.includes(actor.deviceRole)) return refuse('not-allowed');
  if (actor.person === null)
    return permission.unsigned.includes(actor.deviceRole) ? allow(null) : refuse('sign-in-first');
  return permission.people.includes(actor.person.role) ? allow(null) : refuse('not-allowed');
}
