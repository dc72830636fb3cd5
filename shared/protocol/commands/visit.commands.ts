import { z } from 'zod';
import { PLACES, PROMISE_CAUSES, PROMISE_MEANS, VISIT_CATEGORIES } from '../../domain/vocabulary.ts';
import { id, instant, line, signature, words } from './fields.ts';
import { newOperation } from './operation.commands.ts';

const customer = z.strictObject({ name: line.max(40), phone: line.max(30) });
const promise = z.strictObject({
  at: instant,
  means: z.enum(PROMISE_MEANS),
  note: words.default(''),
  /** The advisor ticked that the time lies outside delivery hours (P4). */
  outsideHours: z.boolean().default(false),
  /** The quote it is told from (F4). */
  quoteId: id.nullable().default(null),
});
const car = {
  plate: line.max(20),
  vin: line.max(20).nullable(),
  model: line.max(40),
  colour: line.max(20),
  mileage: z.int().min(0).max(9_999_999).nullable(),
};

export const visitCommands = {
  'visit.takeIn': z.strictObject({
    ...car,
    customer,
    advisorId: id.nullable(),
    category: z.enum(VISIT_CATEGORIES),
    request: words,
    waits: z.boolean(),
    loungeHidden: z.boolean().default(false),
    washWanted: z.boolean().default(true),
    promise,
    operations: z.array(newOperation).max(60),
    /** Q3: the earlier visit of which this one may be the comeback. */
    comebackOf: id.nullable().default(null),
  }),
  'visit.edit': z.strictObject({
    visitId: id,
    set: z
      .strictObject({
        ...car,
        customer,
        advisorId: id.nullable(),
        category: z.enum(VISIT_CATEGORIES),
        request: words,
        waits: z.boolean(),
        loungeHidden: z.boolean(),
        washWanted: z.boolean(),
      })
      .partial(),
  }),
  'visit.promise': promise.extend({
    visitId: id,
    cause: z.enum(PROMISE_CAUSES),
    /** Cause addition: the approved ones that it follows from (P2). */
    additionIds: z.array(id).max(40).default([]),
    /** Cause customer's wish: signed at once, or later with `promise.sign` (P2). */
    signature: signature.nullable().default(null),
  }),
  'visit.move': z.strictObject({
    visitId: id,
    place: z.enum(PLACES),
    bayId: id.nullable().default(null),
    label: line.max(40).default(''),
  }),
  'visit.startWash': z.strictObject({ visitId: id }),
  'visit.finishWash': z.strictObject({ visitId: id }),
  'visit.ready': z.strictObject({ visitId: id }),
  'visit.deliver': z.strictObject({ visitId: id }),
  'visit.cancel': z.strictObject({ visitId: id, reason: words }),
  'help.ask': z.strictObject({ bayId: id, visitId: id.nullable() }),
  'help.answer': z.strictObject({ helpId: id }),
  'attention.resolve': z.strictObject({ attentionId: id }),
};
