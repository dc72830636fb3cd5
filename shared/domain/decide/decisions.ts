import type { CommandType, Payload } from '../../protocol/commands.ts';
import type { Decide } from '../decision.ts';
import * as bay from './bay.decide.ts';
import * as check from './check.decide.ts';
import { crew } from './crew.decide.ts';
import { finish } from './finish.decide.ts';
import * as handover from './handover.decide.ts';
import * as help from './help.decide.ts';
import { hold } from './hold.decide.ts';
import { confirm } from './labour.decide.ts';
import * as operation from './operation.decide.ts';
import * as people from './people.decide.ts';
import { plan, unplan } from './plan.decide.ts';
import { promise } from './promise.decide.ts';
import * as shop from './shop.decide.ts';
import { resume, start } from './start.decide.ts';
import { takeIn } from './takeIn.decide.ts';
import * as visit from './visit.decide.ts';
import * as wash from './wash.decide.ts';

/** What only the hub can decide: tokens and PINs are no rows of the shop, and undo needs the log. */
type HubCommand = Extract<CommandType, `device.${string}`> | 'program.revoke' | 'person.setPin' | 'undo';
export type ShopCommand = Exclude<CommandType, HubCommand>;

/** The rules of the shop, one function a command. Who may give it is `permission.ts`'s question. */
export const DECISIONS: { readonly [T in ShopCommand]: Decide<Payload<T>> } = {
  'visit.takeIn': takeIn,
  'visit.edit': visit.edit,
  'visit.promise': promise,
  'visit.move': visit.move,
  'visit.startWash': wash.startWash,
  'visit.finishWash': wash.finishWash,
  'visit.ready': handover.ready,
  'visit.settle': handover.settle,
  'visit.deliver': handover.deliver,
  'visit.cancel': handover.cancel,
  'check.record': check.record,
  'help.ask': help.ask,
  'help.answer': help.answer,
  'attention.resolve': help.resolve,
  'operation.add': operation.add,
  'operation.edit': operation.edit,
  'operation.plan': plan,
  'operation.unplan': unplan,
  'operation.start': start,
  'operation.hold': hold,
  'operation.resume': resume,
  'operation.finish': finish,
  'operation.crew': crew,
  'operation.drop': operation.drop,
  'labour.confirm': confirm,
  'shop.save': shop.saveShop,
  'bay.save': bay.save,
  'bay.close': bay.close,
  'bay.open': bay.open,
  'team.save': people.saveTeam,
  'person.save': people.savePerson,
  'standard.save': shop.saveStandard,
};
