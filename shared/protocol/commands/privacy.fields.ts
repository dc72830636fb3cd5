import { z } from 'zod';

/** 0: never. */
const idle = z.int().min(0).max(720);

/** How long people stay signed in (A3) and what is kept of customers (A8); what is not said stays. */
export const privacyFields = z
  .strictObject({
    idleMinutes: z.strictObject({ desk: idle, pad: idle, bay: idle }),
    /** 0: for ever; else long enough for a month to be closed and checked. */
    keepMonths: z.union([z.literal(0), z.int().min(3).max(120)]),
  })
  .partial();
