import { z } from 'zod';
import { CHECK_POINTS, INSPECTION_LEVELS } from '../../domain/vocabulary.ts';
import { id, photoId, words } from './fields.ts';

/** Points of the short list that were looked at (Q1). */
export const checkPoints = z
  .array(z.strictObject({ code: z.enum(CHECK_POINTS), ok: z.boolean() }))
  .max(CHECK_POINTS.length);

/** The three levels of inspection (Q1, Q2). */
export const checkCommands = {
  'check.record': z.strictObject({
    visitId: id,
    /** null: the whole car, which is what the final inspection looks at. */
    operationId: id.nullable(),
    level: z.enum(INSPECTION_LEVELS),
    passed: z.boolean(),
    remark: words.default(''),
    points: checkPoints.default([]),
    /** Final inspection: what was noticed on the road; '' without a road test. */
    roadTest: words.default(''),
    /** Sent apart from the command (`PUT /api/v1/photos/:id`), before or after it. */
    photoIds: z.array(photoId).max(12).default([]),
    /** Failed final inspection: what goes back to work (Q2). */
    reworkIds: z.array(id).max(60).default([]),
  }),
};
