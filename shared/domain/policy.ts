import type { Policy } from './model.ontime.ts';

/** The rules as the documents read, where they say anything: what a new shop starts with. */
export const DEFAULT_POLICY: Policy = {
  compared: 'sheet',
  excused: 'on-time',
  lateAddition: 'old',
  unsignedReasons: [],
  leftOut: ['pdi', 'internal'],
  warnMinutes: 30,
  escalateMinutes: [5, 10],
  callDueDays: [1, 3],
};
