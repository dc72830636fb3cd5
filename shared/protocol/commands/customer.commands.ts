import { z } from 'zod';
import { id } from './fields.ts';

/** What the law asks of whoever keeps customers' data (A8). */
export const customerCommands = {
  'customer.erase': z.strictObject({
    visitIds: z
      .array(id)
      .min(1)
      .max(200)
      .refine((ids) => new Set(ids).size === ids.length)
      .readonly(),
  }),
};
