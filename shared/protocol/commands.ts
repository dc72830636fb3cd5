import { z } from 'zod';
import { additionCommands } from './commands/addition.commands.ts';
import { checkCommands } from './commands/check.commands.ts';
import { customerCommands } from './commands/customer.commands.ts';
import { followUpCommands } from './commands/followUp.commands.ts';
import { handoverCommands } from './commands/handover.commands.ts';
import { monthCommands } from './commands/month.commands.ts';
import { operationCommands } from './commands/operation.commands.ts';
import { planningCommands } from './commands/planning.commands.ts';
import { shiftCommands } from './commands/shift.commands.ts';
import { shopCommands } from './commands/shop.commands.ts';
import { visitCommands } from './commands/visit.commands.ts';
import { warningCommands } from './commands/warning.commands.ts';

/** Every command of the shop, one schema each: the sockets, the HTTP API and the OpenAPI page are made from this. */
export const COMMANDS = {
  ...visitCommands,
  ...warningCommands,
  ...additionCommands,
  ...handoverCommands,
  ...followUpCommands,
  ...checkCommands,
  ...operationCommands,
  ...shiftCommands,
  ...planningCommands,
  ...shopCommands,
  ...monthCommands,
  ...customerCommands,
};

export type CommandType = keyof typeof COMMANDS;
/** The payload after checking, defaults filled in. */
export type Payload<T extends CommandType> = z.output<(typeof COMMANDS)[T]>;
/** The payload as a sender writes it. */
export type PayloadInput<T extends CommandType> = z.input<(typeof COMMANDS)[T]>;

export const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[];

/** A command as it travels: `n` rises by one per client (S1); `at` is when it happened on the hub's clock, epoch ms. */
export const commandEnvelope = z.strictObject({
  n: z.int().min(1),
  type: z.enum(COMMAND_TYPES as [CommandType, ...CommandType[]]),
  at: z.number().nullable(),
  payload: z.unknown(),
});
export type CommandEnvelope = z.infer<typeof commandEnvelope>;
