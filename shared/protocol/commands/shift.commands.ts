import { z } from 'zod';
import { LABOUR_STAMPS, VISIT_STAMPS } from '../../domain/vocabulary.ontime.ts';
import { id, instant, words } from './fields.ts';

/** What a correction says whatever it is about; an empty reason fits the schema and is refused in words. */
const asked = { after: instant, reason: words };

/** The end of a person's shift, and stamps that were wrong (E8). */
export const shiftCommands = {
  /** Somebody leaves: the clocks stop, the jobs are handed over. */
  'shift.leave': z.strictObject({
    personId: id,
    reason: words,
    /** What whoever goes on has to know. */
    note: words.default(''),
  }),
  'correction.ask': z.discriminatedUnion('target', [
    z.strictObject({ target: z.literal('visit'), visitId: id, field: z.enum(VISIT_STAMPS), ...asked }),
    z.strictObject({ target: z.literal('labour'), labourId: id, field: z.enum(LABOUR_STAMPS), ...asked }),
  ]),
  'correction.decide': z.strictObject({ correctionId: id, granted: z.boolean(), note: words.default('') }),
};
