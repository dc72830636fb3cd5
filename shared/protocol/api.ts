import { z } from 'zod';
import { name } from './commands/fields.ts';
import { commandEnvelope } from './commands.ts';

/**
 * A command over HTTP. `client` is a name the program chooses and keeps; `n` rises by one with each new command. The
 * same (client, n) sent again gets the same answer and has no second effect (S1).
 */
export const apiCommand = commandEnvelope.extend({
  client: z.string().min(8).max(40),
  at: z.number().nullable().default(null),
});

/** The dispatcher's desk makes a token for another program. */
export const programOrder = z.strictObject({ name });
