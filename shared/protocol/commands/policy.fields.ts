import { z } from 'zod';
import { HOLD_REASONS, REASON_CODES, REASONS } from '../../domain/reasons.ts';
import { VISIT_CATEGORIES } from '../../domain/vocabulary.ts';

/** Reasons that the shop may let excuse without a signature (V4). */
export const POLICY_REASONS = REASON_CODES.filter((code) => REASONS[code].excuse === 'policy');

/** The longest that a hold may usually last, working minutes: about a month. */
export const MOST_HOLD_MINUTES = 14_400;

const inOrder = (max: number) =>
  z
    .tuple([z.int().min(0).max(max), z.int().min(0).max(max)])
    .refine(([first, second]) => first <= second)
    .readonly();

/** How the shop reads the rules; what is not said stays. */
export const policyFields = z
  .strictObject({
    compared: z.enum(['sheet', 'ready', 'delivered']),
    excused: z.enum(['on-time', 'left-out', 'late']),
    lateAddition: z.enum(['old', 'new']),
    unsignedReasons: z.array(z.enum(POLICY_REASONS)).max(POLICY_REASONS.length).readonly(),
    leftOut: z.array(z.enum(VISIT_CATEGORIES)).max(VISIT_CATEGORIES.length).readonly(),
    warnMinutes: z.int().min(0).max(240),
    escalateMinutes: inOrder(240),
    callDueDays: inOrder(30),
    holdMinutes: z.partialRecord(z.enum(HOLD_REASONS), z.int().min(0).max(MOST_HOLD_MINUTES)).readonly(),
  })
  .partial();
