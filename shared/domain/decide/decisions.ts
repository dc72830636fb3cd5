import type { CommandType, Payload } from '../../protocol/commands.ts';
import type { Decide } from '../decision.ts';
import * as absence from './absence.decide.ts';
import * as addition from './addition.decide.ts';
import * as answer from './answer.decide.ts';
import * as bay from './bay.decide.ts';
import * as call from './call.decide.ts';
import * as check from './check.decide.ts';
import * as comeback from './comeback.decide.ts';
import * as correction from './correction.decide.ts';
import { crew } from './crew.decide.ts';
import * as excuse from './excuse.decide.ts';
import { finish } from './finish.decide.ts';
import * as handover from './handover.decide.ts';
import * as help from './help.decide.ts';
import { hold } from './hold.decide.ts';
import { confirm } from './labour.decide.ts';
import { leave } from './leave.decide.ts';
import * as month from './month.decide.ts';
import * as operation from './operation.decide.ts';
import * as people from './people.decide.ts';
import { lock, plan, unplan } from './plan.decide.ts';
import { promise, signPromise } from './promise.decide.ts';
import { saveShift } from './shift.decide.ts';
import * as shop from './shop.decide.ts';
import { resume, start } from './start.decide.ts';
import * as suggestion from './suggestion.decide.ts';
import { takeIn } from './takeIn.decide.ts';
import * as visit from './visit.decide.ts';
import * as warning from './warning.decide.ts';
import * as wash from './wash.decide.ts';

/** What only the hub can decide: tokens and PINs are no rows of the shop, undo and erasing need the log, a month's end its reports. */
type HubCommand =
  | Extract<CommandType, `device.${string}`>
  | 'program.revoke'
  | 'person.setPin'
  | 'month.close'
  | 'customer.erase'
  | 'undo';
export type ShopCommand = Exclude<CommandType, HubCommand>;

/** The rules of the shop, one function a command. Who may give it is `permission.ts`'s question. */
export const DECISIONS: { readonly [T in ShopCommand]: Decide<Payload<T>> } = {
  'visit.takeIn': takeIn,
  'visit.edit': visit.edit,
  'visit.promise': promise,
  'addition.report': addition.report,
  'addition.price': addition.price,
  'addition.answer': answer.answer,
  'addition.withdraw': addition.withdraw,
  'promise.sign': signPromise,
  'warning.raise': warning.raise,
  'warning.reply': warning.reply,
  'warning.see': warning.see,
  'warning.answer': warning.answer,
  'visit.move': visit.move,
  'visit.startWash': wash.startWash,
  'visit.finishWash': wash.finishWash,
  'visit.ready': handover.ready,
  'visit.settle': handover.settle,
  'visit.deliver': handover.deliver,
  'visit.cancel': handover.cancel,
  'excuse.record': excuse.record,
  'excuse.sign': excuse.sign,
  'excuse.check': excuse.check,
  'call.record': call.record,
  'complaint.edit': call.editComplaint,
  'complaint.close': call.closeComplaint,
  'comeback.link': comeback.link,
  'comeback.rule': comeback.rule,
  'check.record': check.record,
  'help.ask': help.ask,
  'help.answer': help.answer,
  'attention.resolve': help.resolve,
  'operation.add': operation.add,
  'operation.edit': operation.edit,
  'operation.plan': plan,
  'operation.unplan': unplan,
  'operation.lock': lock,
  'operation.start': start,
  'operation.hold': hold,
  'operation.resume': resume,
  'operation.finish': finish,
  'operation.crew': crew,
  'operation.drop': operation.drop,
  'labour.confirm': confirm,
  'shift.leave': leave,
  'correction.ask': correction.ask,
  'correction.decide': correction.decide,
  'shop.save': shop.saveShop,
  'bay.save': bay.save,
  'bay.close': bay.close,
  'bay.open': bay.open,
  'team.save': people.saveTeam,
  'person.save': people.savePerson,
  'shift.save': saveShift,
  'absence.save': absence.save,
  'absence.withdraw': absence.withdraw,
  'suggestion.take': suggestion.take,
  'suggestion.answer': suggestion.answer,
  'standard.save': shop.saveStandard,
  'target.save': month.saveTarget,
  'action.save': month.saveAction,
  'action.check': month.checkAction,
  'meeting.save': month.saveMeeting,
};
