import { z } from 'zod';

/** Building blocks of the command schemas. Text is bounded here, so that no handler has to. */
export const id = z.string().min(1).max(40);
export const name = z.string().trim().min(1).max(40);
export const words = z.string().trim().max(500);
/** Epoch milliseconds between 2000 and 2100: anything else is a mistake of units. */
export const instant = z.int().min(946_684_800_000).max(4_102_444_800_000);
export const minutes = z.int().min(0).max(100_000);
export const shopDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const minuteOfDay = z.int().min(0).max(1440);
