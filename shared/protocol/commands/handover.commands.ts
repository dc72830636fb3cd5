import { z } from 'zod';
import { REASON_CODES } from '../../domain/reasons.ts';
import { SHEET_KINDS, SPOT_RESULTS } from '../../domain/vocabulary.ontime.ts';
import { id, instant, line, signature, words } from './fields.ts';

/**
 * Fen, up to 10 million yuan. Negative amounts fit the schema and are refused by the rule (`amount-negative`), so that
 * whoever typed one is told so in words.
 */
const fen = z.int().min(-1_000_000_000).max(1_000_000_000);

const sheetLine = z.strictObject({
  kind: z.enum(SHEET_KINDS),
  name: line.min(1).max(60),
  quantity: z.number().positive().max(100_000),
  /** Of the whole line. */
  amountFen: fen,
  costFen: fen.nullable().default(null),
});

export const handoverCommands = {
  'visit.settle': z.strictObject({
    visitId: id,
    lines: z.array(sheetLine).max(120).default([]),
    /** The delivery time on the settlement sheet (V2); null: the moment of settlement. */
    deliveryAt: instant.nullable().default(null),
  }),
  'excuse.record': z.strictObject({
    visitId: id,
    reason: z.enum(REASON_CODES),
    note: words,
    /** When the customer was called without reaching him (D05). */
    calls: z.array(instant).max(10).default([]),
    signature: signature.nullable().default(null),
  }),
  'excuse.sign': z.strictObject({ excuseId: id, signature }),
  'excuse.check': z.strictObject({ excuseId: id, result: z.enum(SPOT_RESULTS), note: words.default('') }),
};
