import { z } from 'zod';
import { SATISFACTION_ITEMS } from '../../domain/calls.ts';
import { COMEBACK_RULINGS } from '../../domain/vocabulary.ontime.ts';
import { id, words } from './fields.ts';

export const followUpCommands = {
  'call.record': z.strictObject({
    visitId: id,
    reached: z.boolean(),
    /** The customer's word (V5); null: not reached, or not asked. */
    onTime: z.boolean().nullable().default(null),
    /** One per satisfaction item, in their order; 0: not answered. */
    scores: z
      .array(z.int().min(0).max(10))
      .length(SATISFACTION_ITEMS.length)
      .default(() => SATISFACTION_ITEMS.map(() => 0)),
    remark: words.default(''),
    complaint: words.min(1).nullable().default(null),
  }),
  'complaint.edit': z.strictObject({ complaintId: id, ownerId: id.nullable(), cause: words, answer: words }),
  'complaint.close': z.strictObject({ complaintId: id }),
  'comeback.link': z.strictObject({ visitId: id, earlierVisitId: id }),
  'comeback.rule': z.strictObject({
    comebackId: id,
    ruling: z.enum(COMEBACK_RULINGS),
    note: words,
    /** Of the earlier visit: what failed. Needed for a comeback, whose technicians it counts against. */
    operationIds: z.array(id).max(60).default([]),
  }),
};
