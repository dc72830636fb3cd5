import { z } from 'zod';
import { MOST_MOVES } from '../../domain/planning/suggestion.limits.ts';
import { ABSENCE_KINDS } from '../../domain/vocabulary.planning.ts';
import { breaks, id, instant, minutes, name, week, words } from './fields.ts';

/** Where, by whom and from when a suggestion would have work done. */
const move = { operationId: id, bayId: id.nullable(), personIds: z.array(id).max(9), startAt: instant };

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
  /**
   * Moves of a suggested plan as one act (F6). `from`: how the work was planned when it was suggested; what is planned otherwise
   * by then is left out, and so is what no longer fits.
   */
  'suggestion.take': z.strictObject({
    moves: z
      .array(
        z.strictObject({
          ...move,
          from: z.strictObject({
            bayId: id.nullable(),
            teamId: id.nullable(),
            personIds: z.array(id).max(9),
            startAt: instant.nullable(),
            minutes,
          }),
        }),
      )
      .min(1)
      .max(MOST_MOVES),
  }),
  /** What became of the moves of a suggested plan that were planned otherwise, and why (F7). */
  'suggestion.answer': z.strictObject({
    moves: z
      .array(z.strictObject({ ...move, taken: z.boolean(), reason: words.default('') }))
      .min(1)
      .max(400),
  }),
};
