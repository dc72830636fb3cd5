import { z } from 'zod';
import { plainLine, plainText } from '../../domain/plainText.ts';

/** Building blocks of the command schemas. Text is bounded here, so that no handler has to. */
export const id = z.string().min(1).max(40);
/** One line that people type: nothing hidden, nothing that breaks it (A7). */
export const line = z.string().overwrite(plainLine).trim();
/** The same over several lines. */
export const text = z.string().overwrite(plainText).trim();
export const name = line.min(1).max(40);
export const words = text.max(500);
/** Epoch milliseconds between 2000 and 2100: anything else is a mistake of units. */
export const instant = z.int().min(946_684_800_000).max(4_102_444_800_000);
export const minutes = z.int().min(0).max(100_000);
export const shopDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const minuteOfDay = z.int().min(0).max(1440);
export const dayHours = z.strictObject({ open: minuteOfDay, close: minuteOfDay }).nullable();
/** Seven days, Sunday first. */
export const week = z.array(dayHours).length(7).readonly();
export const breaks = z
  .array(z.strictObject({ from: minuteOfDay, to: minuteOfDay }))
  .max(10)
  .readonly();

/** A photo's name, made by the screen that took it: random, so that two screens never make the same. */
export const photoId = z.string().regex(/^[0-9a-f]{24}$/);

/** Numbers in all strokes together: a command with a signature stays well below `LIMITS.messageBytes`. */
const SIGNATURE_NUMBERS = 8_000;

/**
 * A signature on the screen: x and y by turns, in thousandths of the pad's width. Whether anything was drawn is asked by
 * the rule (`signatureRow`), so that an empty pad is refused in words.
 */
export const signature = z.strictObject({
  signer: name,
  strokes: z
    .array(z.array(z.int().min(0).max(4_000)).max(4_000))
    .max(300)
    .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= SIGNATURE_NUMBERS)
    .readonly(),
});
