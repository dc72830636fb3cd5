import { z } from 'zod';
import { WARNING_OUTCOMES } from '../../domain/vocabulary.ontime.ts';
import { WARNING_CAUSES } from '../../domain/warnings.ts';
import { id, words } from './fields.ts';
import { visitCommands } from './visit.commands.ts';

export const warningCommands = {
  /** "Can't make it" (P5): a warning, or the technician's cause for the one that the forecast has raised. */
  'warning.raise': z.strictObject({
    visitId: id,
    operationId: id.nullable().default(null),
    cause: z.enum(WARNING_CAUSES),
    note: words.default(''),
  }),
  /** The technician says that the time holds after all. */
  'warning.reply': z.strictObject({ warningId: id }),
  'warning.see': z.strictObject({ warningId: id }),
  'warning.answer': z.strictObject({
    warningId: id,
    outcome: z.enum(WARNING_OUTCOMES),
    note: words.default(''),
    /** The new line of the ledger; with the outcome `promised` only. */
    promise: visitCommands['visit.promise'].omit({ visitId: true, note: true }).nullable().default(null),
  }),
};
