import { z } from 'zod';
import { ABSENCE_KINDS } from '../../domain/vocabulary.planning.ts';
import { breaks, id, instant, name, week, words } from './fields.ts';

/** When people work and when they do not. Saving with `id: null` makes a new row. */
export const planningCommands = {
  'shift.save': z.strictObject({
    id: id.nullable(),
    name,
    position: z.int().min(0).max(10_000),
    week,
    breaks,
    retired: z.boolean().default(false),
  }),
  'absence.save': z.strictObject({
    id: id.nullable(),
    personId: id,
    from: instant,
    to: instant,
    kind: z.enum(ABSENCE_KINDS),
    note: words.default(''),
  }),
  'absence.withdraw': z.strictObject({ absenceId: id }),
  /** What became of the moves of a suggested plan (F7); taking one is an `operation.plan` of its own (F6). */
  'suggestion.answer': z.strictObject({
    moves: z
      .array(
        z.strictObject({
          operationId: id,
          bayId: id.nullable(),
          personIds: z.array(id).max(9),
          startAt: instant,
          taken: z.boolean(),
          reason: words.default(''),
        }),
      )
      .min(1)
      .max(400),
  }),
};
