import { z } from 'zod';
import { REASON_CODES } from '../../domain/reasons.ts';
import { BAY_NEEDS, CERTIFICATES, INSPECTION_LEVELS, LEVELS, TRADES } from '../../domain/vocabulary.ts';
import { checkPoints } from './check.commands.ts';
import { id, instant, minutes, name, words } from './fields.ts';

/** A line of work: from the time table by its code, or described freely. */
export const newOperation = z.union([
  z.strictObject({
    standardId: id,
    /** Instead of the standard's minutes. */
    minutes: z.int().min(1).max(100_000).optional(),
    addition: z.boolean().default(false),
  }),
  z.strictObject({
    standardId: z.null(),
    name,
    minutes: z.int().min(1).max(100_000),
    crew: z.int().min(1).max(9).default(1),
    unattendedMinutes: minutes.default(0),
    bayNeed: z.enum(BAY_NEEDS).default('any'),
    trade: z.enum(TRADES).default('mechanical'),
    level: z.enum(LEVELS).default('junior'),
    certificate: z.enum(CERTIFICATES).nullable().default(null),
    inspection: z.array(z.enum(INSPECTION_LEVELS)).max(3).default(['self', 'final']),
    addition: z.boolean().default(false),
  }),
]);

/** `ifBusy`: what becomes of the job a person has running already (J6); `ask` refuses and says which it is. */
const ifBusy = z.enum(['ask', 'hold', 'finish', 'leave']).default('ask');
/** Overrides of a warning, recorded in the log (J3). */
const override = z.boolean().default(false);

export const operationCommands = {
  'operation.add': z.strictObject({ visitId: id, operation: newOperation }),
  'operation.edit': z.strictObject({
    operationId: id,
    set: z
      .strictObject({
        minutes: z.int().min(1).max(100_000),
        dependsOn: z.array(z.strictObject({ operationId: id, lagMinutes: minutes })).max(20),
        position: z.int().min(0).max(1_000),
      })
      .partial(),
  }),
  'operation.plan': z.strictObject({
    operationId: id,
    bayId: id.nullable(),
    teamId: id.nullable(),
    personIds: z.array(id).max(9),
    startAt: instant.nullable(),
    minutes: z.int().min(1).max(100_000).optional(),
    /** Fixed against suggestions (F5); without it what it was. */
    locked: z.boolean().optional(),
    override,
  }),
  /** Fixes what is planned against suggestions (F5), or lets it go again. */
  'operation.lock': z.strictObject({ operationId: id, locked: z.boolean() }),
  'operation.unplan': z.strictObject({ operationId: id }),
  'operation.start': z.strictObject({
    operationId: id,
    /** Where the car is worked on; null: not in a bay (road test). */
    bayId: id.nullable(),
    /** Who begins; empty: the planned crew, else whoever is signed in. */
    personIds: z.array(id).max(9).default([]),
    ifBusy,
    override,
  }),
  'operation.hold': z.strictObject({
    operationId: id,
    reason: z.enum(REASON_CODES),
    note: words.default(''),
    expectedEnd: instant.nullable(),
    /** May the car be worked on meanwhile? (J4) */
    carFree: z.boolean().default(true),
  }),
  'operation.resume': z.strictObject({
    operationId: id,
    bayId: id.nullable(),
    personIds: z.array(id).max(9).default([]),
    ifBusy,
    override,
  }),
  'operation.finish': z.strictObject({
    operationId: id,
    /** The technician checked the own work (Q1, self check). */
    selfChecked: z.boolean(),
    /** What was looked at. */
    points: checkPoints.default([]),
  }),
  /** Who is on a running job from now on; the others' clocks stop. */
  'operation.crew': z.strictObject({ operationId: id, personIds: z.array(id).min(1).max(9), ifBusy }),
  'operation.drop': z.strictObject({ operationId: id, reason: words }),
  'labour.confirm': z.strictObject({ labourId: id, end: instant, reason: words.default('') }),
  /** Takes back the event `seq` (J10). */
  undo: z.strictObject({ seq: z.int().min(1), reason: words.default('') }),
};
