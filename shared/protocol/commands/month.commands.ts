import { z } from 'zod';
import { DEFAULT_TARGET } from '../../domain/targets.ts';
import { VISIT_CATEGORIES } from '../../domain/vocabulary.ts';
import { id, name, shopDay, text, words } from './fields.ts';

/** A month in the shop's zone, 'YYYY-MM'. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A rate in thousandths. Efficiency may well be above 1000. */
const rate = z.int().min(0).max(1_000);
const share = z.int().min(0).max(3_000);
const perCategory = (most: number) => z.partialRecord(z.enum(VISIT_CATEGORIES), z.int().min(0).max(most));

/** The longest minutes of a meeting, characters. */
const LONGEST_MINUTES = 8_000;

export const monthCommands = {
  /** Defaults of the rules: V10, Q3, and what the trade aims at (110 % of the standard, 85 % of the attendance). */
  'target.save': z.strictObject({
    /** The year or month it is for. */
    id: z.union([z.string().regex(/^\d{4}$/), month]),
    onTime: rate.default(DEFAULT_TARGET.onTime),
    comebacks: rate.default(DEFAULT_TARGET.comebacks),
    efficiency: share.default(DEFAULT_TARGET.efficiency),
    utilisation: share.default(DEFAULT_TARGET.utilisation),
    /** Gross margin; 0: none is aimed at. */
    margin: rate.default(DEFAULT_TARGET.margin),
    visits: perCategory(1_000_000).default({}),
    revenueFen: perCategory(1_000_000_000_000).default({}),
  }),
  'month.close': z.strictObject({ month }),
  'action.save': z.strictObject({
    /** null: a new one. */
    actionId: id.nullable().default(null),
    month,
    meetingId: id.nullable().default(null),
    problem: words.min(1),
    measure: words.min(1),
    ownerId: id.nullable(),
    due: shopDay,
  }),
  'action.check': z.strictObject({ actionId: id, result: words, effective: z.boolean() }),
  'meeting.save': z.strictObject({
    /** null: a new one. */
    meetingId: id.nullable().default(null),
    month,
    heldOn: shopDay,
    chair: name,
    attendees: words,
    minutes: text.min(1).max(LONGEST_MINUTES),
  }),
};
