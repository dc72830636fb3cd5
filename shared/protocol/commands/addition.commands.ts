import { z } from 'zod';
import { FIND_CODES } from '../../domain/vocabulary.ontime.ts';
import { PROMISE_MEANS } from '../../domain/vocabulary.ts';
import { id, instant, photoId, signature, words } from './fields.ts';
import { newOperation } from './operation.commands.ts';

/** Additions (增项) and what the customer signs for a promise (P2). */
export const additionCommands = {
  'addition.report': z.strictObject({
    visitId: id,
    /** The work on which it was found. */
    operationId: id.nullable().default(null),
    source: z.enum(['workshop', 'customer']),
    finds: z.array(z.enum(FIND_CODES)).max(FIND_CODES.length).default([]),
    note: words.default(''),
    /** Sent apart from the command (`PUT /api/v1/photos/:id`), before or after it. */
    photoIds: z.array(photoId).max(12).default([]),
  }),
  'addition.price': z.strictObject({
    additionId: id,
    operation: newOperation,
    /** Up to 10 million yuan; below zero it is refused in words. */
    amountFen: z.int().min(-1_000_000_000).max(1_000_000_000),
  }),
  'addition.answer': z.strictObject({
    visitId: id,
    answers: z
      .array(z.strictObject({ additionId: id, approved: z.boolean() }))
      .min(1)
      .max(40),
    means: z.enum(PROMISE_MEANS),
    note: words.default(''),
    signature: signature.nullable().default(null),
    /** The new time told with the approval (P2); null: the old one stands. */
    promise: z
      .strictObject({ at: instant, outsideHours: z.boolean().default(false), quoteId: id.nullable().default(null) })
      .nullable()
      .default(null),
  }),
  'addition.withdraw': z.strictObject({ additionId: id, reason: words }),
  'promise.sign': z.strictObject({ promiseId: id, signature }),
};
