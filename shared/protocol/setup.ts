import { z } from 'zod';
import { LANGUAGES } from '../i18n/translate.ts';
import { shopCommands } from './commands/shop.commands.ts';

const { name, hours } = shopCommands['shop.save'].required().shape;

/** First start: the sample shop, or the frame of an own one; bays, teams and people follow as ordinary commands. */
export const setupOrder = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('sample'), language: z.enum(LANGUAGES) }),
  z.strictObject({ choice: z.literal('own'), language: z.enum(LANGUAGES), name, hours }),
]);
export type SetupOrder = z.infer<typeof setupOrder>;

/** What a page may know before anybody is admitted. */
export type HubStatus = {
  setUp: boolean;
  sample: boolean;
  language: (typeof LANGUAGES)[number];
  name: string;
  addresses: string[];
};
