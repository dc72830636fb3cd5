import { z } from 'zod';
import {
  BAY_KINDS,
  BAY_NEEDS,
  CERTIFICATES,
  DEVICE_ROLES,
  INSPECTION_LEVELS,
  LEVELS,
  PERSON_ROLES,
  STANDARD_CATEGORIES,
  TRADES,
} from '../../domain/vocabulary.ts';
import { breaks, dayHours, id, instant, line, minutes, name, shopDay, week, words } from './fields.ts';
import { policyFields } from './policy.fields.ts';
import { privacyFields } from './privacy.fields.ts';

/** Saving with `id: null` makes a new row. */
export const shopCommands = {
  'shop.save': z
    .strictObject({
      name,
      hours: z.strictObject({
        timeZone: z.string().min(1).max(60),
        week,
        breaks,
        exceptions: z
          .array(z.strictObject({ date: shopDay, hours: dayHours }))
          .max(1_000)
          .readonly(),
      }),
      deliveryWeek: week.nullable(),
      inspectionMinutes: minutes,
      washMinutes: minutes,
      settlementMinutes: minutes,
      riskMarginMinutes: minutes,
      policy: policyFields,
      privacy: privacyFields,
    })
    .partial(),
  'bay.save': z.strictObject({
    id: id.nullable(),
    label: line.min(1).max(12),
    kind: z.enum(BAY_KINDS),
    position: z.int().min(0).max(10_000),
    /** Cars that one run takes; without it what it was, of a new bay 1. */
    places: z.int().min(1).max(12).optional(),
    teamId: id.nullable(),
    retired: z.boolean().default(false),
  }),
  'bay.close': z.strictObject({ bayId: id, reason: words, expectedBack: instant.nullable() }),
  'bay.open': z.strictObject({ bayId: id }),
  'team.save': z.strictObject({
    id: id.nullable(),
    name,
    trade: z.enum(TRADES),
    leaderId: id.nullable(),
    position: z.int().min(0).max(10_000),
    retired: z.boolean().default(false),
  }),
  'person.save': z.strictObject({
    id: id.nullable(),
    name,
    role: z.enum(PERSON_ROLES),
    trade: z.enum(TRADES).nullable(),
    level: z.enum(LEVELS).nullable(),
    certificates: z.array(z.strictObject({ code: z.enum(CERTIFICATES), validUntil: shopDay })).max(10),
    teamId: id.nullable(),
    /** null: the shop's hours; without it what it was. */
    shiftId: id.nullable().optional(),
    badge: line.min(1).max(40).nullable(),
    retired: z.boolean().default(false),
  }),
  /** null takes the PIN away. */
  'person.setPin': z.strictObject({
    personId: id,
    pin: z
      .string()
      .regex(/^\d{4,6}$/)
      .nullable(),
  }),
  'standard.save': z.strictObject({
    /** The line's code, by which it is known: `isNew` says whether there must be no such line yet, or one. */
    id: z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/),
    isNew: z.boolean(),
    nameZh: name,
    nameEn: name,
    category: z.enum(STANDARD_CATEGORIES),
    minutes: z.int().min(1).max(100_000),
    crew: z.int().min(1).max(9),
    unattendedMinutes: minutes,
    bayNeed: z.enum(BAY_NEEDS),
    trade: z.enum(TRADES),
    level: z.enum(LEVELS),
    certificate: z.enum(CERTIFICATES).nullable(),
    inspection: z.array(z.enum(INSPECTION_LEVELS)).max(3),
    retired: z.boolean().default(false),
  }),
  'device.admit': z.strictObject({
    /** The six digits on the waiting screen. */
    code: z.string().regex(/^\d{6}$/),
    name,
    role: z.enum(DEVICE_ROLES),
    bayId: id.nullable(),
  }),
  'device.edit': z.strictObject({ deviceId: id, name, role: z.enum(DEVICE_ROLES), bayId: id.nullable() }),
  'device.revoke': z.strictObject({ deviceId: id }),
  'device.signOut': z.strictObject({}),
  'program.revoke': z.strictObject({ programId: id }),
};
